package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.storage.Checksums;
import dev.redshiftkit.local.storage.Part;
import dev.redshiftkit.local.storage.PartReference;
import dev.redshiftkit.local.storage.StorageError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The parts a client names to complete an upload, checked against the checksums those parts came with. */
final class UploadCompletion {

    private final List<PartReference> references;
    private final List<Part> parts;
    private final boolean composite;

    private UploadCompletion(List<PartReference> references, List<Part> parts, boolean composite) {
        this.references = references;
        this.parts = parts;
        this.composite = composite;
    }

    /**
     * @param uploaded the parts the store has
     * @throws S3Exception if a checksum is not that of its part, or the body cannot be read
     */
    static UploadCompletion read(S3Request request, List<Part> uploaded) throws IOException {
        Map<Integer, Part> byNumber = uploaded.stream().collect(Collectors.toMap(Part::number, Function.identity()));
        List<PartReference> references = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (XmlBody element : XmlBody.read(request, "CompleteMultipartUpload").children("Part")) {
            PartReference reference = reference(element);
            Part part = Optional.ofNullable(byNumber.get(reference.number()))
                    .orElseThrow(() -> S3Exception.of(StorageError.INVALID_PART));
            requireChecksums(element, part);
            references.add(reference);
            parts.add(part);
        }
        boolean fullObject = request.header(ChecksumHeaders.TYPE)
                .filter(ChecksumHeaders.FULL_OBJECT::equals)
                .isPresent();
        return new UploadCompletion(references, parts, !fullObject);
    }

    private static PartReference reference(XmlBody element) {
        String number = element.require("PartNumber").strip();
        if (!number.matches("\\d{1,5}")) {
            throw S3Error.MALFORMED_XML.refusal();
        }
        return new PartReference(Integer.parseInt(number), Conditions.unquoted(element.require("ETag")));
    }

    private static void requireChecksums(XmlBody element, Part part) {
        for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
            String kept = part.checksums().values().get(algorithm.header());
            Optional<String> given = element.find(algorithm.element());
            if (given.isPresent() && kept != null && !given.get().equals(kept)) {
                throw S3Exception.of(StorageError.INVALID_PART);
            }
        }
    }

    List<PartReference> references() {
        return references;
    }

    /**
     * Returns the checksums of the object to be: for each algorithm that every part came with, the checksum of the
     * parts' checksums and their number. Checksums over the whole content are not made, as that would need to be read again.
     */
    Checksums checksums() {
        Map<String, String> values = new HashMap<>();
        for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
            if (composite && algorithm.isComposite() && !parts.isEmpty() && allPartsHave(algorithm)) {
                values.put(algorithm.header(), compositeOf(algorithm));
            }
        }
        return new Checksums(values);
    }

    private boolean allPartsHave(ChecksumAlgorithm algorithm) {
        return parts.stream().allMatch(part -> part.checksums().values().containsKey(algorithm.header()));
    }

    private String compositeOf(ChecksumAlgorithm algorithm) {
        BodyDigest digest = algorithm.newDigest();
        for (Part part : parts) {
            String value = part.checksums().values().getOrDefault(algorithm.header(), "");
            byte[] bytes = Base64.getDecoder().decode(value);
            digest.update(bytes, 0, bytes.length);
        }
        return Base64.getEncoder().encodeToString(digest.value()) + "-" + parts.size();
    }
}
