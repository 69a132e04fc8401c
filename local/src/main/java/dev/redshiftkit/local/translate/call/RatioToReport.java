package dev.redshiftkit.local.translate.call;

import java.util.Optional;

/** RATIO_TO_REPORT(value) OVER (…), which is a function of the value and of the sum over that window. */
final class RatioToReport implements CallRewrite {

    @Override
    public void apply(Call call) {
        Optional<Window> window = Window.at(call.draft(), call.close() + 1);
        if (window.isPresent()) {
            String value = call.draft().text(call.first(), call.close());
            call.renameToOwn();
            call.draft().replace(call.close(), ", sum(" + value + ")");
            window.get().follow(")");
        }
    }
}
