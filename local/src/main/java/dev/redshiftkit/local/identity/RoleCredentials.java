package dev.redshiftkit.local.identity;

/** Who somebody has become by assuming a role, and what they sign with from now on. */
public record RoleCredentials(Principal principal, AccessKey key) {}
