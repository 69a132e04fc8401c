package dev.redshiftkit.client.aws;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Makes the SDK's client of our settings. */
final class S3ClientFactory {

    private S3ClientFactory() {}

    static S3Client open(S3Settings settings) {
        S3ClientBuilder builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(providerOf(settings.credentials()))
                .forcePathStyle(settings.addressing() == S3Settings.Addressing.PATH);
        settings.endpoint().ifPresent(builder::endpointOverride);
        settings.region().map(Region::of).ifPresent(builder::region);
        return builder.build();
    }

    private static AwsCredentialsProvider providerOf(S3Credentials credentials) {
        return credentials instanceof S3Credentials.Keys keys
                ? StaticCredentialsProvider.create(identityOf(keys))
                : DefaultCredentialsProvider.builder().build();
    }

    private static AwsCredentials identityOf(S3Credentials.Keys keys) {
        String secret = keys.secretAccessKey().reveal();
        return keys.sessionToken()
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(keys.accessKeyId(), secret, token.reveal()))
                .orElseGet(() -> AwsBasicCredentials.create(keys.accessKeyId(), secret));
    }
}
