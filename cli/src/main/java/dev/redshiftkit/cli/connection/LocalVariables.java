package dev.redshiftkit.cli.connection;

import dev.redshiftkit.local.LocalRedshift;
import dev.redshiftkit.local.S3Access;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a local Redshift is to the commands: the variables that name it. */
public final class LocalVariables {

    /** The folder of the local bucket that loads put their files in. */
    private static final String STAGING_FOLDER = "staging/";

    private LocalVariables() {}

    /** Returns the variables in the order in which people read them. */
    public static Map<String, String> of(LocalRedshift local) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(Variables.HOST, local.host());
        variables.put(Variables.PORT, String.valueOf(local.port()));
        variables.put(Variables.DATABASE, local.database());
        variables.put(Variables.USER, local.user());
        variables.put(Variables.PASSWORD, local.password());
        variables.put(
                Variables.TLS_ROOT_CERTIFICATE, local.certificateAuthority().toString());
        variables.put(Variables.IAM_ROLE, local.iamRole());
        S3Access s3 = local.s3();
        variables.put(Variables.S3_ENDPOINT, s3.endpoint().toString());
        variables.put(Variables.STAGING, "s3://" + s3.bucket() + "/" + STAGING_FOLDER);
        variables.put("AWS_ACCESS_KEY_ID", s3.accessKey());
        variables.put("AWS_SECRET_ACCESS_KEY", s3.secretKey());
        variables.put("AWS_REGION", s3.region());
        return variables;
    }
}
