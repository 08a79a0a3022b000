import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks one of the cloud's own names for its zones, and a host that the emulator does not serve for anything. */
class Zones {
    public static void main(String[] addresses) throws Exception {
        var client = HttpClient.newHttpClient();
        var answer = client.send(get(addresses[0]), BodyHandlers.ofString());
        System.out.println(answer.statusCode() + " " + answer.body());
        // The older client, which many libraries still use.
        var older = URI.create(addresses[0]).toURL().openStream();
        System.out.println("200 " + new String(older.readAllBytes()));
        try {
            URI.create(addresses[1]).toURL().openStream();
        } catch (java.io.IOException error) {
            System.out.println(error.getMessage());
        }
    }

    private static HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }
}
