package dev.redshiftkit.sql.copy;

import static dev.redshiftkit.sql.copy.CopyRules.option;

import dev.redshiftkit.sql.command.InvalidCommandException;
import dev.redshiftkit.sql.command.OptionRule;
import dev.redshiftkit.sql.copy.CopySource.DynamoDb;
import dev.redshiftkit.sql.copy.CopySource.Emr;
import dev.redshiftkit.sql.copy.CopySource.S3Manifest;
import dev.redshiftkit.sql.copy.CopySource.S3Prefix;
import dev.redshiftkit.sql.copy.CopySource.Ssh;
import dev.redshiftkit.sql.s3.S3Uri;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers the words of a source, which may stand anywhere in the command, until it is clear which source they make. */
final class SourceClause {

    @Nullable
    String location;

    boolean manifest;
    boolean ssh;

    @Nullable
    String region;

    @Nullable
    Integer readRatio;

    /**
     * Returns the source.
     *
     * @throws InvalidCommandException if the words do not go together
     */
    CopySource toSource() {
        String place = location;
        if (place == null) {
            throw InvalidCommandException.required(option("FROM"), "the command");
        }
        if (place.startsWith(Emr.SCHEME)) {
            check("a source on EMR", CopyRules.EMR);
            return Emr.parse(place);
        }
        return place.startsWith(DynamoDb.SCHEME) ? dynamoDb(place) : s3(place);
    }

    private CopySource dynamoDb(String place) {
        check("a source in DynamoDB", CopyRules.DYNAMODB);
        if (readRatio == null) {
            throw InvalidCommandException.required(option("READRATIO"), "a source in DynamoDB");
        }
        return new DynamoDb(place.substring(DynamoDb.SCHEME.length()), readRatio, Optional.ofNullable(region));
    }

    private CopySource s3(String place) {
        option("FROM").require(place.startsWith("s3://"), "a place at s3://, emr:// or dynamodb://");
        S3Uri uri = option("FROM").place(place);
        if (ssh) {
            check("SSH", CopyRules.SSH);
            return new Ssh(uri, Optional.ofNullable(region));
        }
        check("a source in S3", CopyRules.S3);
        return manifest
                ? new S3Manifest(uri, Optional.ofNullable(region))
                : new S3Prefix(uri, Optional.ofNullable(region));
    }

    private void check(String kind, OptionRule rule) {
        rule.check(CopyRules.COMMAND, kind, words());
    }

    private Set<String> words() {
        Set<String> words = new TreeSet<>();
        addIf(manifest, "MANIFEST", words);
        addIf(ssh, "SSH", words);
        addIf(region != null, "REGION", words);
        addIf(readRatio != null, "READRATIO", words);
        return words;
    }

    private static void addIf(boolean given, String word, Set<String> words) {
        if (given) {
            words.add(word);
        }
    }
}
