package dev.redshiftkit.local.aws.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.redshiftkit.local.identity.TemporaryLogins.MissingUser;
import java.util.Optional;

/**
 * As whom a statement runs, and where.
 *
 * @param cluster the identifier by which the request named the local Redshift; or else it is by the workgroup
 * @param secretArn of the secret that was named in the request
 * @param password from that secret, still to be checked
 */
record Login(
        String user,
        String database,
        MissingUser missingUser,
        Optional<String> cluster,
        Optional<String> workgroup,
        Optional<String> secretArn,
        Optional<String> password) {

    void describe(ObjectNode target) {
        cluster.ifPresent(name -> target.put("ClusterIdentifier", name).put("DbUser", user));
        workgroup.ifPresent(name -> target.put("WorkgroupName", name));
        secretArn.ifPresent(arn -> target.put("SecretArn", arn));
        target.put("Database", database);
    }

    /** Tells nothing of the password. */
    @Override
    public String toString() {
        return "Login[user=" + user + ", database=" + database + "]";
    }
}
