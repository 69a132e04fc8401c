package dev.redshiftkit.cli.tour;

import java.util.Optional;
import java.util.stream.Stream;

/** Rows that are wrong on purpose, each in a way that people meet. */
enum WrongSale {
    NUMBER_IN_WORDS(0, 17, "12,9,Ada Quill,two,55.00,2025-01-05 11:20:00"),
    THIRTIETH_OF_FEBRUARY(0, 188, "31,40,Ben Marlow,1,27.50,2025-02-30 10:00:00"),
    DECIMAL_COMMA(1, 5, "77,12,Cleo Hart,3,\"112,50\",2025-01-09 19:45:10"),
    NAME_TOO_LONG(
            2,
            99,
            "104,20,Maximiliana Theodora Constantia von und zu Hohenwaldeck-Steinfurt,2,90.00,2025-01-18 08:30:00"),
    FIELDS_MISSING(2, 150, "1450,260,Dora Finch"),
    WITHOUT_EVENT(3, 42, ",300,Emil Stone,1,35.00,2025-10-26 21:10:05");

    private final int file;
    private final int record;
    private final String rest;

    WrongSale(int file, int record, String rest) {
        this.file = file;
        this.record = record;
        this.rest = rest;
    }

    /** The wrong row that stands at this place; records count from 0, below the header. */
    static Optional<WrongSale> in(int file, int record) {
        return Stream.of(values())
                .filter(wrong -> wrong.file == file && wrong.record == record)
                .findFirst();
    }

    String line(int id) {
        return id + "," + rest;
    }
}
