package dev.redshiftkit.local.unload.value;

import dev.redshiftkit.local.format.binary.BinaryRow;
import dev.redshiftkit.local.format.binary.NumericField;

/** Decimals with as many digits behind the point as their scale says. */
final class DecimalText implements ValueText {

    private static final int GROUP_DIGITS = 4;

    private final NumericField number = new NumericField();

    @Override
    public void append(BinaryRow row, int field, TextBuffer text) {
        number.read(row, field);
        if (!number.isFinite()) {
            text.append("NaN");
            return;
        }
        if (number.isNegative()) {
            text.append('-');
        }
        appendWhole(text);
        appendFraction(text);
    }

    private void appendWhole(TextBuffer text) {
        int groups = number.wholeGroups();
        text.appendNumber(groups == 0 ? 0 : number.group(groups - 1));
        for (int power = groups - 2; power >= 0; power--) {
            text.appendPadded(number.group(power), GROUP_DIGITS);
        }
    }

    private void appendFraction(TextBuffer text) {
        int digits = number.scale();
        if (digits > 0) {
            text.append('.');
        }
        for (int power = -1; digits > 0; power--, digits -= GROUP_DIGITS) {
            int group = number.group(power);
            for (int surplus = digits; surplus < GROUP_DIGITS; surplus++) {
                group /= 10;
            }
            text.appendPadded(group, Math.min(digits, GROUP_DIGITS));
        }
    }
}
