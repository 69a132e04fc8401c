package dev.redshiftkit.local.copy.value;

import static dev.redshiftkit.local.copy.value.Utf8Fault.BAD_FIRST_BYTE;
import static dev.redshiftkit.local.copy.value.Utf8Fault.BAD_TRAILING_BYTE;
import static dev.redshiftkit.local.copy.value.Utf8Fault.BEYOND_UNICODE;
import static dev.redshiftkit.local.copy.value.Utf8Fault.INCOMPLETE;
import static dev.redshiftkit.local.copy.value.Utf8Fault.NO_CODE_POINT;
import static dev.redshiftkit.local.copy.value.Utf8Fault.SURROGATE;
import static dev.redshiftkit.local.copy.value.Utf8Fault.TOO_LONG_SEQUENCE;

import org.jspecify.annotations.Nullable;

/** Checks bytes for being text the engine can hold: UTF-8 without NUL. */
final class Utf8 {

    private Utf8() {}

    /** Returns the first position in the range that is no ASCII character or a NUL; {@code to} if there is none. */
    static int skipAscii(byte[] source, int from, int to) {
        int at = from;
        while (at < to && source[at] > 0) {
            at++;
        }
        return at;
    }

    /** Returns the first fault in the range; {@code null} if it is sound. */
    static @Nullable Utf8Fault findFault(byte[] source, int from, int to) {
        int at = skipAscii(source, from, to);
        while (at < to) {
            int length = sequenceLength(source[at]);
            if (length == 0) {
                return new Utf8Fault(at, 1, firstByteFault(source[at]));
            }
            Utf8Fault fault = checkSequence(source, at, length, to);
            if (fault != null) {
                return fault;
            }
            at = skipAscii(source, at + length, to);
        }
        return null;
    }

    /** Returns the first fault or the first code point that Unicode sets aside, U+FFFE for one; {@code null} if there is none. */
    static @Nullable Utf8Fault findFaultOrNoncharacter(byte[] source, int from, int to) {
        Utf8Fault fault = findFault(source, from, to);
        int end = fault == null ? to : fault.at();
        for (int at = skipAscii(source, from, end); at < end; ) {
            int length = sequenceLength(source[at]);
            if (length >= 3 && isNoncharacter(source, at, length)) {
                return new Utf8Fault(at, length, NO_CODE_POINT);
            }
            at = skipAscii(source, at + length, end);
        }
        return fault;
    }

    private static boolean isNoncharacter(byte[] source, int at, int length) {
        int last = source[at + length - 1] & 0xff;
        int middle = source[at + length - 2] & 0xff;
        if (length == 3 && (source[at] & 0xff) == 0xEF && middle == 0xB7) {
            return 0x90 <= last && last <= 0xAF;
        }
        // The last two of each plane end in FFFE and FFFF.
        int high = length == 3 ? source[at] & 0x0F : source[at + 1] & 0x0F;
        return high == 0x0F && middle == 0xBF && last >= 0xBE;
    }

    /** Returns the last position at or before {@code end} at which a character ends. */
    static int characterBoundary(byte[] source, int from, int end) {
        int at = end;
        while (from < at && (source[at] & 0xC0) == 0x80) {
            at--;
        }
        return at;
    }

    private static int sequenceLength(byte first) {
        int value = first & 0xff;
        if (value >= 0xC0) {
            return value < 0xE0 ? 2 : value < 0xF0 ? 3 : value < 0xF8 ? 4 : 0;
        }
        return 0;
    }

    private static int firstByteFault(byte first) {
        int value = first & 0xff;
        if (value == 0) {
            return NO_CODE_POINT;
        }
        return value >= 0xF8 && value < 0xFE ? TOO_LONG_SEQUENCE : BAD_FIRST_BYTE;
    }

    private static @Nullable Utf8Fault checkSequence(byte[] source, int at, int length, int to) {
        int codePoint = source[at] & (0x7F >> length);
        for (int i = 1; i < length; i++) {
            if (at + i >= to) {
                return new Utf8Fault(at, i, INCOMPLETE);
            }
            if ((source[at + i] & 0xC0) != 0x80) {
                return new Utf8Fault(at, i, BAD_TRAILING_BYTE);
            }
            codePoint = (codePoint << 6) | (source[at + i] & 0x3F);
        }
        int number = codePointFault(codePoint, length);
        return number == 0 ? null : new Utf8Fault(at, length, number);
    }

    private static int codePointFault(int codePoint, int length) {
        if (codePoint > Character.MAX_CODE_POINT) {
            return BEYOND_UNICODE;
        }
        if (0xD800 <= codePoint && codePoint <= 0xDFFF) {
            return SURROGATE;
        }
        int smallest = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        return codePoint < smallest ? NO_CODE_POINT : 0;
    }
}
