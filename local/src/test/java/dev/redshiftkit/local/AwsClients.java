package dev.redshiftkit.local;

import dev.redshiftkit.local.identity.AccessKey;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** Points clients of the AWS SDK at a local Redshift. */
final class AwsClients {

    private AwsClients() {}

    static <B extends AwsClientBuilder<B, C>, C> C client(B builder, LocalRedshift redshift, AccessKey key) {
        return builder.endpointOverride(redshift.aws().endpoint())
                .region(Region.of(redshift.aws().region()))
                .credentialsProvider(StaticCredentialsProvider.create(credentials(key)))
                .build();
    }

    private static AwsCredentials credentials(AccessKey key) {
        return key.sessionToken().isPresent()
                ? AwsSessionCredentials.create(
                        key.id(), key.secret(), key.sessionToken().get())
                : AwsBasicCredentials.create(key.id(), key.secret());
    }
}
