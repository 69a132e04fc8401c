package dev.redshiftkit.local;

import dev.redshiftkit.local.aws.secrets.SecretStore;
import dev.redshiftkit.local.dynamo.DynamoTables;
import dev.redshiftkit.local.identity.Principals;
import dev.redshiftkit.local.identity.TemporaryLogins;

/** The services of AWS, and what they share with whoever owns the local Redshift. */
record AwsServices(
        AwsAccess access, Principals principals, TemporaryLogins logins, SecretStore secrets, DynamoTables tables) {}
