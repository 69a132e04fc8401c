package dev.redshiftkit.local.aws.s3;

import dev.redshiftkit.local.aws.HttpResponse;
import dev.redshiftkit.local.aws.UriText;
import dev.redshiftkit.local.aws.XmlWriter;
import dev.redshiftkit.local.storage.Listing;
import dev.redshiftkit.local.storage.ListingPage;
import dev.redshiftkit.local.storage.ListingPosition;
import dev.redshiftkit.local.storage.ObjectStore;
import dev.redshiftkit.local.storage.StoredObject;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** ListObjectsV2, and ListObjects as it was before. */
final class ListingOperations {

    private static final String CONTINUATION_TOKEN = "continuation-token";

    private final ObjectStore store;

    ListingOperations(ObjectStore store) {
        this.store = store;
    }

    HttpResponse list(S3Request request) {
        Optional<String> token = request.parameter(CONTINUATION_TOKEN);
        Listing listing = listing(request)
                .withPosition(token.map(ContinuationToken::parse)
                        .orElseGet(() -> ListingPosition.after(
                                request.parameter("start-after").orElse(""))));
        ListingPage page = store.list(listing);
        UnaryOperator<String> encoding = encoding(request);
        XmlWriter xml = begin(request, listing, page, encoding);
        xml.element("KeyCount", page.objects().size() + page.commonPrefixes().size());
        token.ifPresent(text -> xml.element("ContinuationToken", text));
        request.parameter("start-after").ifPresent(key -> xml.element("StartAfter", encoding.apply(key)));
        page.next().ifPresent(next -> xml.element("NextContinuationToken", ContinuationToken.render(next)));
        writeEntries(
                xml,
                page,
                encoding,
                request.parameter("fetch-owner").filter("true"::equals).isPresent());
        return HttpResponse.xml(200, xml.finish());
    }

    HttpResponse listVersion1(S3Request request) {
        String marker = request.parameter("marker").orElse("");
        Listing listing = listing(request);
        ListingPage page = store.list(listing.withPosition(position(marker, listing)));
        UnaryOperator<String> encoding = encoding(request);
        XmlWriter xml = begin(request, listing, page, encoding);
        xml.element("Marker", encoding.apply(marker));
        if (listing.delimiter().isPresent()) {
            page.next().ifPresent(next -> xml.element("NextMarker", encoding.apply(next.text())));
        }
        writeEntries(xml, page, encoding, true);
        return HttpResponse.xml(200, xml.finish());
    }

    /** A marker that is itself a common prefix, as the last page's NextMarker may be, leaves all of it behind. */
    private static ListingPosition position(String marker, Listing listing) {
        boolean isCommonPrefix = listing.delimiter()
                .filter(delimiter -> marker.startsWith(listing.prefix())
                        && marker.indexOf(delimiter, listing.prefix().length()) == marker.length() - delimiter.length()
                        && marker.endsWith(delimiter))
                .isPresent();
        return isCommonPrefix ? ListingPosition.afterPrefix(marker) : ListingPosition.after(marker);
    }

    private static Listing listing(S3Request request) {
        int maxKeys = Math.min(request.number("max-keys").orElse(Listing.MAX_KEYS), Listing.MAX_KEYS);
        return new Listing(
                request.bucket(),
                request.parameter("prefix").orElse(""),
                request.parameter("delimiter"),
                ListingPosition.START,
                maxKeys);
    }

    private static UnaryOperator<String> encoding(S3Request request) {
        Optional<String> type = request.parameter("encoding-type");
        if (type.isEmpty()) {
            return UnaryOperator.identity();
        }
        if (!type.get().equals("url")) {
            throw S3Error.INVALID_ARGUMENT.refusal("Invalid Encoding Method specified in Request");
        }
        return UriText::encodePath;
    }

    private static XmlWriter begin(
            S3Request request, Listing listing, ListingPage page, UnaryOperator<String> encoding) {
        XmlWriter xml = S3Results.begin("ListBucketResult");
        xml.element("Name", listing.bucket());
        xml.element("Prefix", encoding.apply(listing.prefix()));
        listing.delimiter().ifPresent(delimiter -> xml.element("Delimiter", encoding.apply(delimiter)));
        xml.element("MaxKeys", listing.maxKeys());
        request.parameter("encoding-type").ifPresent(type -> xml.element("EncodingType", type));
        xml.element("IsTruncated", page.next().isPresent());
        return xml;
    }

    private static void writeEntries(
            XmlWriter xml, ListingPage page, UnaryOperator<String> encoding, boolean withOwner) {
        for (StoredObject object : page.objects()) {
            xml.begin("Contents")
                    .element("Key", encoding.apply(object.key()))
                    .element("LastModified", HttpDates.document(object.lastModified()))
                    .element("ETag", "\"" + object.eTag() + "\"")
                    .element("Size", object.size())
                    .element("StorageClass", "STANDARD");
            if (withOwner) {
                Owner.write(xml, "Owner");
            }
            xml.end();
        }
        for (String prefix : page.commonPrefixes()) {
            xml.begin("CommonPrefixes")
                    .element("Prefix", encoding.apply(prefix))
                    .end();
        }
    }
}
