import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The API through java.net.http, signed as the vendor's Java SDK signs: the signature expires in the second in which
 * it is made. Like the SDK, it offers HTTP/2 with the first request.
 */
final class Api {
    private static final ObjectMapper json = new ObjectMapper();
    private static final String endpoint = System.getenv("EXOSCALE_API_ENDPOINT");
    private static final HttpClient http = HttpClient.newHttpClient();

    record Answer(int status, JsonNode body) {}

    private Api() {}

    static JsonNode call(String method, String path, String body) throws Exception {
        Answer answer = send(method, path, body, now());
        Report.expect(answer.status() == 200, answer);
        return answer.body();
    }

    /** Calls what answers with an operation, and polls that until it has ended well. */
    static void change(String method, String path, String body) throws Exception {
        JsonNode operation = call(method, path, body);
        while (operation.get("state").asText().equals("pending")) {
            Thread.sleep(20);
            operation = call("GET", "/operation/" + operation.get("id").asText(), "");
        }
        Report.expect(operation.get("state").asText().equals("success"), operation);
    }

    static Answer send(String method, String path, String body, long expires) throws Exception {
        HttpRequest.BodyPublisher publisher =
                body.isEmpty()
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(endpoint + path))
                        .header("Authorization", authorization(method, path, body, expires))
                        .header("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .method(method, publisher)
                        .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), json.readTree(response.body()));
    }

    static long now() {
        return System.currentTimeMillis() / 1000;
    }

    private static String authorization(String method, String path, String body, long expires) throws Exception {
        String signedPath = URI.create(endpoint).getPath() + path;
        String message = method + " " + signedPath + "\n" + body + "\n\n\n" + expires;
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] secret = System.getenv("EXOSCALE_API_SECRET").getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        byte[] signature = mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        return "EXO2-HMAC-SHA256 credential="
                + System.getenv("EXOSCALE_API_KEY")
                + ",expires="
                + expires
                + ",signature="
                + Base64.getEncoder().encodeToString(signature);
    }
}
