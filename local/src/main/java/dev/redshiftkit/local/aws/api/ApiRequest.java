package dev.redshiftkit.local.aws.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.redshiftkit.local.identity.Principal;
import java.util.List;
import java.util.Optional;

/**
 * What somebody asks of a service.
 *
 * @param caller who signed the request
 * @param parameters an object; in the query dialect all its values are texts, and lists have as many names as elements
 */
public record ApiRequest(Principal caller, String operation, JsonNode parameters) {

    /** Returns a parameter that is there and not empty. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(parameters.get(name))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isEmpty());
    }

    /**
     * Returns a parameter that has to be there.
     *
     * @throws ApiException if it is missing or empty
     */
    public String requiredText(String name) {
        return text(name)
                .orElseThrow(
                        () -> ApiException.invalid("The parameter " + name + " must be provided and not be blank."));
    }

    /**
     * Returns a parameter as a number.
     *
     * @throws ApiException if it is there and is no whole number
     */
    public Optional<Integer> number(String name) {
        return text(name).map(text -> {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw ApiException.invalid("The parameter " + name + " must be a whole number.");
            }
        });
    }

    /**
     * Returns a number or what it is by default.
     *
     * @throws ApiException if it is no whole number, or out of range
     */
    public int numberWithin(String name, int lowest, int highest, int otherwise) {
        int number = number(name).orElse(otherwise);
        if (number < lowest || highest < number) {
            throw ApiException.invalid("The value of " + name + " must be within " + lowest + " and " + highest
                    + ", but is " + number + ".");
        }
        return number;
    }

    /** Whether a flag is set. */
    public boolean flag(String name) {
        return text(name).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** Returns the elements of a list of the query dialect, which are sent with a number behind each name. */
    public List<String> elements(String list) {
        return parameters.properties().stream()
                .filter(parameter -> parameter.getKey().startsWith(list + "."))
                .map(parameter -> parameter.getValue().asText())
                .toList();
    }
}
