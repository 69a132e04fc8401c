package dev.redshiftkit.local;

import dev.redshiftkit.local.identity.AccessKey;
import java.net.URI;

/**
 * How clients of AWS reach a local Redshift: STS, Redshift, Redshift Serverless, Secrets Manager, the Data API and DynamoDB,
 * all at one endpoint.
 *
 * @param endpoint where clients of every one of these services send their requests
 * @param cluster by which name the local Redshift is known as a cluster
 * @param workgroup by which name it is known as a serverless workgroup
 * @param key of an IAM user who was made at the start; others are made with {@link LocalRedshift#iam()}
 */
public record AwsAccess(URI endpoint, String region, String account, String cluster, String workgroup, AccessKey key) {}
