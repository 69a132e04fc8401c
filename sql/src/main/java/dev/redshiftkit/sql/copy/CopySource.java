package dev.redshiftkit.sql.copy;

import static dev.redshiftkit.sql.copy.CopyRules.option;

import dev.redshiftkit.sql.command.OptionRule;
import dev.redshiftkit.sql.lex.StringLiteral;
import dev.redshiftkit.sql.s3.S3Uri;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where COPY reads from: the FROM clause with the options that belong to it. Immutable. */
public sealed interface CopySource {

    /** Returns what stands behind FROM, without quotes. */
    String location();

    /** Returns the region of the data; empty for the cluster's own. */
    Optional<String> region();

    /** Returns the option that makes this kind of source of a location, with its argument; empty if none does. */
    Optional<String> qualifier();

    /** Returns the kind of source as messages name it. */
    String kind();

    /** Returns which options go with this source. */
    OptionRule rule();

    /** Returns the options that this source comes with, by their words in the manual. */
    default List<String> options() {
        return Stream.concat(
                        qualifier().map(option -> option.split(" ", 2)[0]).stream(),
                        region().map(name -> "REGION").stream())
                .toList();
    }

    /** Returns the FROM clause and the options of this source as SQL. */
    default String render() {
        return "FROM " + StringLiteral.render(location())
                + qualifier().map(option -> " " + option).orElse("")
                + region().map(name -> " REGION " + StringLiteral.render(name)).orElse("");
    }

    /**
     * All objects in Amazon S3 whose keys begin with a prefix: {@code FROM 's3://bucket/prefix'}.
     *
     * @param prefix a prefix of keys, not a folder: {@code s3://b/cust} also loads {@code s3://b/custom.bak}
     * @param region of the bucket; needed when it is not the cluster's own
     */
    record S3Prefix(S3Uri prefix, Optional<String> region) implements CopySource {

        public S3Prefix {
            region.ifPresent(option("REGION")::text);
        }

        @Override
        public String location() {
            return prefix.render();
        }

        @Override
        public Optional<String> qualifier() {
            return Optional.empty();
        }

        @Override
        public String kind() {
            return "a source in S3";
        }

        @Override
        public OptionRule rule() {
            return CopyRules.S3;
        }
    }

    /**
     * The objects in Amazon S3 that a manifest lists: {@code FROM 's3://bucket/key' MANIFEST}.
     *
     * @param manifest the one object that holds the manifest
     * @param region of the manifest and all objects in it; needed when it is not the cluster's own
     */
    record S3Manifest(S3Uri manifest, Optional<String> region) implements CopySource {

        public S3Manifest {
            region.ifPresent(option("REGION")::text);
        }

        @Override
        public String location() {
            return manifest.render();
        }

        @Override
        public Optional<String> qualifier() {
            return Optional.of("MANIFEST");
        }

        @Override
        public String kind() {
            return "a source in S3";
        }

        @Override
        public OptionRule rule() {
            return CopyRules.S3;
        }
    }

    /**
     * The output of commands on remote hosts: {@code FROM 's3://bucket/key' SSH}.
     *
     * @param manifest the one object that lists hosts and commands
     * @param region of that object's bucket; needed when it is not the cluster's own
     */
    record Ssh(S3Uri manifest, Optional<String> region) implements CopySource {

        public Ssh {
            region.ifPresent(option("REGION")::text);
        }

        @Override
        public String location() {
            return manifest.render();
        }

        @Override
        public Optional<String> qualifier() {
            return Optional.of("SSH");
        }

        @Override
        public String kind() {
            return "SSH";
        }

        @Override
        public OptionRule rule() {
            return CopyRules.SSH;
        }
    }

    /**
     * Files in the Hadoop file system of an Amazon EMR cluster: {@code FROM 'emr://cluster/path'}.
     *
     * @param path of a file or a folder, where {@code *} and {@code ?} stand for other characters
     */
    record Emr(String cluster, String path) implements CopySource {

        static final String SCHEME = "emr://";
        private static final String FORM = "emr://<cluster id>/<path>";

        public Emr {
            option("FROM").text(cluster + path);
            option("FROM").require(!cluster.isEmpty() && cluster.indexOf('/') < 0, FORM);
        }

        static Emr parse(String location) {
            String place = location.substring(SCHEME.length());
            int slash = place.indexOf('/');
            option("FROM").require(slash > 0, FORM);
            return new Emr(place.substring(0, slash), place.substring(slash + 1));
        }

        @Override
        public String location() {
            return SCHEME + cluster + "/" + path;
        }

        @Override
        public Optional<String> region() {
            return Optional.empty();
        }

        @Override
        public Optional<String> qualifier() {
            return Optional.empty();
        }

        @Override
        public String kind() {
            return "a source on EMR";
        }

        @Override
        public OptionRule rule() {
            return CopyRules.EMR;
        }
    }

    /**
     * The items of a table in Amazon DynamoDB: {@code FROM 'dynamodb://table' READRATIO 50}.
     *
     * @param readRatio per cent of the table's provisioned throughput that the load may use, 1 to 200
     * @param region of the table; needed when it is not the cluster's own
     */
    record DynamoDb(String table, int readRatio, Optional<String> region) implements CopySource {

        static final String SCHEME = "dynamodb://";

        public DynamoDb {
            option("FROM").text(table);
            option("READRATIO").within(1, 200, readRatio);
            region.ifPresent(option("REGION")::text);
        }

        @Override
        public String location() {
            return SCHEME + table;
        }

        @Override
        public Optional<String> qualifier() {
            return Optional.of("READRATIO " + readRatio);
        }

        @Override
        public String kind() {
            return "a source in DynamoDB";
        }

        @Override
        public OptionRule rule() {
            return CopyRules.DYNAMODB;
        }
    }
}
