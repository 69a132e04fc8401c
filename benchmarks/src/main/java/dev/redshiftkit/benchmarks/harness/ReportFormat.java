package dev.redshiftkit.benchmarks.harness;

/** How a report is printed. */
public enum ReportFormat {
    /** Aligned tables for people. */
    TEXT {
        @Override
        public String render(Report report) {
            return TextReport.render(report);
        }
    },
    /** One document for programs. */
    JSON {
        @Override
        public String render(Report report) {
            return JsonReport.render(report);
        }
    };

    /** Returns the report as it is to be printed, without a line end at its end. */
    public abstract String render(Report report);
}
