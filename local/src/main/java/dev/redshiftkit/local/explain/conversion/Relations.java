package dev.redshiftkit.local.explain.conversion;

import dev.redshiftkit.local.explain.source.EngineNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of users that a plan reads. */
public final class Relations {

    private static final Set<String> CATALOGUE = Set.of("pg_catalog", "information_schema");
    private static final Set<String> SYSTEM = Set.of("pg_catalog", "information_schema", "redshift_kit");

    private final Map<Name, Relation> known;

    /** A relation's name with its schema's. */
    public record Name(String schema, String relation) {}

    private Relations(Map<Name, Relation> known) {
        this.known = known;
    }

    public static Relations of(List<Relation> relations) {
        return new Relations(relations.stream()
                .collect(Collectors.toUnmodifiableMap(
                        relation -> new Name(relation.schema(), relation.name()), Function.identity())));
    }

    /** Returns the names of the users' tables that a plan reads, in its order. */
    public static List<Name> read(EngineNode plan) {
        return scanned(plan).stream()
                .filter(name -> !SYSTEM.contains(name.schema()))
                .toList();
    }

    /** Whether a plan reads nothing but the catalogue, which is on the leader node. */
    static boolean isOfCatalogue(EngineNode plan) {
        List<Name> scanned = scanned(plan);
        return scanned.stream().allMatch(name -> SYSTEM.contains(name.schema()))
                && scanned.stream().anyMatch(name -> CATALOGUE.contains(name.schema()));
    }

    private static List<Name> scanned(EngineNode plan) {
        return plan.all()
                .filter(node -> node.type().endsWith("Scan"))
                .filter(node -> node.find("Schema").isPresent())
                .map(node -> new Name(node.text("Schema"), node.text("Relation Name")))
                .distinct()
                .toList();
    }

    /** Returns what is known of the table that a step scans; nothing of those of the catalogue. */
    Optional<Relation> scannedBy(EngineNode scan) {
        return Optional.ofNullable(known.get(new Name(scan.text("Schema"), scan.text("Relation Name"))));
    }
}
