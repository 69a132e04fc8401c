package dev.redshiftkit.local.copy.value.spatial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads well-known text, plain or with a reference system in front: {@code SRID=4326;POINT(1 2)}. */
final class WktReader {

    private static final int MAX_DEPTH = 64;
    private static final Pattern SRID = Pattern.compile("SRID\\s*=\\s*(\\d{1,9})\\s*;", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([A-Za-z]+|[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?|[(),])\\s*");

    private final List<String> tokens = new ArrayList<>();
    private final int srid;
    private int at;
    private int dimensions;
    private boolean hasM;

    /** @throws IllegalArgumentException if the text has characters that no geometry has */
    WktReader(String text) {
        Matcher prefix = SRID.matcher(text);
        boolean hasSrid = prefix.lookingAt();
        this.srid = hasSrid ? Integer.parseInt(prefix.group(1)) : -1;
        Matcher token = TOKEN.matcher(text);
        int from = hasSrid ? prefix.end() : 0;
        while (from < text.length()) {
            if (!token.find(from) || token.start() != from) {
                throw new IllegalArgumentException("unexpected character");
            }
            tokens.add(token.group(1).toUpperCase(Locale.ROOT));
            from = token.end();
        }
    }

    /** @throws IllegalArgumentException if the text is no geometry */
    void copyTo(EwkbWriter target) {
        if (srid >= 0) {
            target.srid(srid);
        }
        geometry(target, 0);
        if (at < tokens.size()) {
            throw new IllegalArgumentException("something stands behind it");
        }
    }

    private void geometry(EwkbWriter target, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("it is nested too deeply");
        }
        GeometryKind kind = kind();
        target.begin(kind, dimensions - (hasM ? 1 : 0) > 2, hasM);
        if (take("EMPTY")) {
            empty(kind, target);
        } else {
            content(kind, target, depth);
        }
    }

    /** The word may have its dimensions behind it, with or without a blank; without a word the first position tells them. */
    private GeometryKind kind() {
        String word = next();
        for (GeometryKind kind : GeometryKind.values()) {
            if (word.matches(kind.name() + "(Z|M|ZM)?")) {
                String given = word.substring(kind.name().length());
                setDimensions(given.isEmpty() && peek().matches("Z|M|ZM") ? next() : given);
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown geometry type");
    }

    private void setDimensions(String word) {
        hasM = word.endsWith("M");
        dimensions = word.isEmpty() ? dimensionsAhead() : 2 + word.length();
    }

    private int dimensionsAhead() {
        int first = at;
        while (first < tokens.size() && !isNumber(tokens.get(first))) {
            first++;
        }
        int behind = first;
        while (behind < tokens.size() && isNumber(tokens.get(behind))) {
            behind++;
        }
        hasM = behind - first == 4;
        return Math.max(2, Math.min(4, behind - first));
    }

    private static boolean isNumber(String token) {
        return !Character.isLetter(token.charAt(0)) && "(),".indexOf(token.charAt(0)) < 0;
    }

    private void empty(GeometryKind kind, EwkbWriter target) {
        if (kind != GeometryKind.POINT) {
            target.count(0);
            return;
        }
        for (int i = 0; i < dimensions; i++) {
            target.ordinate(Double.NaN);
        }
    }

    private void content(GeometryKind kind, EwkbWriter target, int depth) {
        switch (kind) {
            case POINT -> {
                expect("(");
                position(target);
                expect(")");
            }
            case LINESTRING -> list(target, () -> position(target));
            case POLYGON -> list(target, () -> list(target, () -> position(target)));
            case GEOMETRYCOLLECTION -> list(target, () -> geometry(target, depth + 1));
            default -> parts(kind, target, depth);
        }
    }

    private void parts(GeometryKind kind, EwkbWriter target, int depth) {
        boolean hasZ = dimensions - (hasM ? 1 : 0) > 2;
        boolean partHasM = hasM;
        list(target, () -> {
            target.begin(kind.part(), hasZ, partHasM);
            if (kind == GeometryKind.MULTIPOINT && !peek().equals("(")) {
                position(target);
            } else {
                content(kind.part(), target, depth + 1);
            }
        });
    }

    private void list(EwkbWriter target, Runnable element) {
        target.count(elementsAhead());
        expect("(");
        element.run();
        while (take(",")) {
            element.run();
        }
        expect(")");
    }

    private int elementsAhead() {
        int depth = 0;
        int elements = 1;
        for (int i = at; i < tokens.size(); i++) {
            String token = tokens.get(i);
            depth += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
            elements += depth == 1 && token.equals(",") ? 1 : 0;
            if (depth <= 0) {
                break;
            }
        }
        return elements;
    }

    private void position(EwkbWriter target) {
        for (int i = 0; i < dimensions; i++) {
            target.ordinate(number());
        }
    }

    private double number() {
        String token = next();
        if (!isNumber(token)) {
            throw new IllegalArgumentException("expected a number");
        }
        return Double.parseDouble(token);
    }

    private String peek() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private String next() {
        if (at == tokens.size()) {
            throw new IllegalArgumentException("it ends too early");
        }
        return tokens.get(at++);
    }

    private boolean take(String token) {
        boolean found = peek().equals(token);
        at += found ? 1 : 0;
        return found;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw new IllegalArgumentException("expected " + token);
        }
    }
}
