import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Where a service is and how one of its users gets in, all of it from the API. */
record Access(String host, int port, String username, String password, String certificate) {
    static Access of(String service, String username) throws Exception {
        JsonNode at = Api.call("GET", "/dbaas-valkey/" + service, "").get("uri-params");
        String user = "/dbaas-valkey/" + service + "/user/" + username;
        return new Access(
                at.get("host").asText(),
                at.get("port").asInt(),
                username,
                Api.call("GET", user + "/password/reveal", "").get("password").asText(),
                Api.call("GET", "/dbaas-ca-certificate", "").get("certificate").asText());
    }

    /** Trusts the API's authority, and no other. */
    TrustManagerFactory trust() throws Exception {
        byte[] pem = certificate.getBytes(StandardCharsets.UTF_8);
        Certificate authority =
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("authority", authority);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust;
    }

    SSLSocketFactory sockets() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust().getTrustManagers(), null);
        return context.getSocketFactory();
    }
}
