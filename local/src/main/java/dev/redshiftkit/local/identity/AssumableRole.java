package dev.redshiftkit.local.identity;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * An IAM role as it is to be made.
 *
 * @param trusted the ARNs of who may assume it; everybody of the account if empty
 * @param longestSession how long the keys of a session may be good
 */
public record AssumableRole(String name, Set<String> trusted, Map<String, String> tags, Duration longestSession) {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofHours(12);

    public AssumableRole {
        trusted = Set.copyOf(trusted);
        tags = Map.copyOf(tags);
        if (!name.matches("[\\w+=,.@-]{1,64}")) {
            throw new IllegalArgumentException("the name of a role must be 1 to 64 letters, digits and +=,.@_-");
        }
        if (longestSession.compareTo(SHORTEST) < 0 || longestSession.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "the longest session of a role must be 1 to 12 hours, but is " + longestSession);
        }
    }

    /** Describes a role that everybody of the account may assume, for an hour at most. */
    public static AssumableRole named(String name) {
        return new AssumableRole(name, Set.of(), Map.of(), SHORTEST);
    }

    /** Returns the same role, which this principal may assume, too, and nobody else who was not named. */
    public AssumableRole trusting(String arn) {
        Set<String> more = new HashSet<>(trusted);
        more.add(arn);
        return new AssumableRole(name, more, tags, longestSession);
    }

    /** Returns the same role with one more tag. */
    public AssumableRole tagged(String key, String value) {
        Map<String, String> more = new HashMap<>(tags);
        more.put(key, value);
        return new AssumableRole(name, trusted, more, longestSession);
    }

    /** Returns the same role with sessions of up to this length. */
    public AssumableRole lasting(Duration longest) {
        return new AssumableRole(name, trusted, tags, longest);
    }

    boolean trusts(Principal principal) {
        return trusted.isEmpty() || trusted.contains(principal.arn()) || trusted.contains(roleArnOf(principal));
    }

    /** Policies name the role, and not each of its sessions. */
    private static String roleArnOf(Principal principal) {
        return principal instanceof Principal.RoleSession session
                ? "arn:aws:iam::" + session.account() + ":role/" + session.role()
                : principal.arn();
    }
}
