package dev.redshiftkit.client.credentials;

/** Where database sessions get their login from. */
public sealed interface CredentialsSource permits PasswordCredentials {}
