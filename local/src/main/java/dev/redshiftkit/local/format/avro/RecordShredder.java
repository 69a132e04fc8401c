package dev.redshiftkit.local.format.avro;

import dev.redshiftkit.local.format.json.DocumentShredder;
import dev.redshiftkit.local.format.json.Form;
import dev.redshiftkit.local.format.json.JsonText;
import dev.redshiftkit.local.format.json.MalformedDocumentException;
import dev.redshiftkit.local.format.json.PathTree;
import dev.redshiftkit.local.format.json.Shreds;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.jspecify.annotations.Nullable;

/** Takes from records what paths lead to, and passes over the rest. */
final class RecordShredder {

    private final Schema schema;
    private final PathTree paths;
    private final Form[] forms;
    private final Shreds shreds;
    private final ScalarText scalars = new ScalarText();
    private final JsonText json = new JsonText();
    private final Map<PathTree, DocumentShredder> deeper = new HashMap<>();
    private @Nullable MalformedDocumentException problem;

    RecordShredder(Schema schema, PathTree paths, Form[] forms) {
        this.schema = schema;
        this.paths = paths;
        this.forms = forms.clone();
        this.shreds = new Shreds(forms.length);
    }

    /** A record of another shape than the paths is read to its end all the same, so that the next one can follow. */
    Shreds shred(Decoder source) throws IOException, MalformedDocumentException {
        shreds.clear();
        problem = null;
        value(schema, paths, source);
        if (problem != null) {
            throw problem;
        }
        return shreds;
    }

    private void value(Schema type, @Nullable PathTree node, Decoder source) throws IOException {
        if (node == null) {
            AvroValues.skip(type, source, 0);
            return;
        }
        boolean goesOn = node.wantsMembers() || node.wantsElements();
        switch (type.getType()) {
            case UNION -> value(AvroValues.branch(type, source), node, source);
            case RECORD -> {
                if (goesOn && node.targets().isEmpty() && !node.wantsElements()) {
                    members(type, node, source);
                } else {
                    whole(type, node, source);
                }
            }
            case ARRAY, MAP -> whole(type, node, source);
            case NULL -> {
                if (node.wantsElements()) {
                    problem = MalformedDocumentException.noElement(0);
                }
            }
            default -> scalar(type, node, source);
        }
    }

    private void members(Schema type, PathTree node, Decoder source) throws IOException {
        for (Schema.Field field : type.getFields()) {
            value(field.schema(), node.member(field.name()), source);
        }
    }

    /** What is wanted as a whole becomes JSON, in which paths that go on find what they lead to. */
    private void whole(Schema type, PathTree node, Decoder source) throws IOException {
        List<Integer> targets = node.targets();
        boolean isPlain = targets.isEmpty() || forms[targets.get(0)] != Form.JSON;
        json.clear();
        new JsonValues(json, isPlain).write(type, source, 0);
        try {
            deeper.computeIfAbsent(node, paths -> new DocumentShredder(paths, forms, shreds))
                    .add(json.bytes(), 0, json.size());
        } catch (MalformedDocumentException e) {
            problem = e;
        }
    }

    private void scalar(Schema type, PathTree node, Decoder source) throws IOException {
        if (node.wantsElements()) {
            problem = MalformedDocumentException.noElement(0);
        } else if (node.wantsMembers()) {
            problem = MalformedDocumentException.noObject(0);
        }
        scalars.read(type, source);
        for (int target : node.targets()) {
            byte[] text = scalars.in(forms[target]);
            shreds.set(target, text, 0, text.length);
        }
    }
}
