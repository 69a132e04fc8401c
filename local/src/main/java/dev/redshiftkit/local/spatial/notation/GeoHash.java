package dev.redshiftkit.local.spatial.notation;

import dev.redshiftkit.local.spatial.shape.GeometryErrors;
import dev.redshiftkit.local.spatial.shape.Rectangle;

/** Geohashes: the halves of the world, by longitude and latitude in turn, that a place is in; five of them are a character. */
public final class GeoHash {

    private static final String ALPHABET = "0123456789bcdefghjkmnpqrstuvwxyz";
    private static final int BITS = 5;

    private final Interval longitude = new Interval(-180, 180);
    private final Interval latitude = new Interval(-90, 90);
    private boolean longitudeIsNext = true;

    private GeoHash() {}

    /** Returns the geohash of a place, so many characters long. */
    public static String of(double x, double y, int length) {
        GeoHash hash = new GeoHash();
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < length; index++) {
            text.append(ALPHABET.charAt(hash.nextCharacter(x, y)));
        }
        return text.toString();
    }

    /**
     * Returns the rectangle of the places that have a geohash.
     *
     * @throws dev.redshiftkit.local.error.SqlError if it is none
     */
    public static Rectangle rectangle(String text) {
        GeoHash hash = new GeoHash();
        for (int index = 0; index < text.length(); index++) {
            int character = ALPHABET.indexOf(Character.toLowerCase(text.charAt(index)));
            if (character < 0) {
                throw GeometryErrors.invalid("Invalid geohash: unexpected character at position " + (index + 1));
            }
            hash.narrow(character);
        }
        return new Rectangle(hash.longitude.low, hash.latitude.low, hash.longitude.high, hash.latitude.high);
    }

    private int nextCharacter(double x, double y) {
        int character = 0;
        for (int bit = 0; bit < BITS; bit++) {
            boolean isUpper = longitudeIsNext ? x >= longitude.middle() : y >= latitude.middle();
            narrow(isUpper);
            character = character << 1 | (isUpper ? 1 : 0);
        }
        return character;
    }

    private void narrow(int character) {
        for (int bit = BITS - 1; bit >= 0; bit--) {
            narrow((character >> bit & 1) == 1);
        }
    }

    private void narrow(boolean isUpper) {
        (longitudeIsNext ? longitude : latitude).narrow(isUpper);
        longitudeIsNext = !longitudeIsNext;
    }

    private static final class Interval {

        private double low;
        private double high;

        Interval(double low, double high) {
            this.low = low;
            this.high = high;
        }

        double middle() {
            return (low + high) / 2;
        }

        void narrow(boolean isUpper) {
            if (isUpper) {
                low = middle();
            } else {
                high = middle();
            }
        }
    }
}
