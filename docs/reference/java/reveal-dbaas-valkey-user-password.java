import com.exoscale.sdk.api.ExoscaleApi;
import com.exoscale.sdk.client.ApiClient;
import com.exoscale.sdk.client.Credentials;
import com.exoscale.sdk.model.*;

public final class RevealDbaasValkeyUserPassword {
    public static void main(String[] arguments) throws Exception {
        var credentials = new Credentials(System.getenv("EXOSCALE_API_KEY"), System.getenv("EXOSCALE_API_SECRET"));
        var client = new ApiClient(credentials);
        client.updateBaseUri(System.getenv("EXOSCALE_API_ENDPOINT"));
        var api = new ExoscaleApi(client);
        var valkeyUserSecrets = api.revealDbaasValkeyUserPassword("cache", "app");
        System.out.println(valkeyUserSecrets.getUsername());
    }
}
