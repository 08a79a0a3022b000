import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import io.lettuce.core.SslVerifyMode;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.valkey.Jedis;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLParameters;

/** Jedis, valkey-java and Lettuce over TLS, with the CA from the API, as the default user and as a limited one. */
final class DataPlane {
    private static final String service = "java";

    /** What is tried with each library. */
    private interface Connection extends AutoCloseable {
        void set(String key, String value);

        String get(String key);
    }

    private interface Connect {
        Connection with(Access access) throws Exception;
    }

    private static final Map<String, Connect> libraries =
            Map.of("Jedis", DataPlane::jedis, "valkey-java", DataPlane::valkeyJava, "Lettuce", DataPlane::lettuce);

    private DataPlane() {}

    static void run() throws Exception {
        Api.change("POST", "/dbaas-valkey/" + service, "{\"plan\":\"startup-4\"}");
        String limits =
                "{\"categories\":[\"+@read\",\"+@write\",\"+@connection\"],\"keys\":[\"own:*\"],\"channels\":[]}";
        String user = "{\"username\":\"limited\",\"access-control\":" + limits + "}";
        Api.change("POST", "/dbaas-valkey/" + service + "/user", user);
        for (var library : new TreeMap<>(libraries).entrySet()) {
            String name = library.getKey();
            Report.check(name + ": TLS with the CA, default user", () -> {
                try (var connection = library.getValue().with(Access.of(service, "default"))) {
                    connection.set("others:key", name);
                    Report.expect(connection.get("others:key").equals(name), "another value than the one set");
                }
            });
            Report.check(name + ": limited user", () -> {
                try (var connection = library.getValue().with(Access.of(service, "limited"))) {
                    connection.set("own:key", name);
                    Report.expect(connection.get("own:key").equals(name), "another value than the one set");
                    Report.refused(() -> connection.get("others:key"));
                }
            });
        }
    }

    private static Connection jedis(Access access) throws Exception {
        var configuration =
                redis.clients.jedis.DefaultJedisClientConfig.builder()
                        .user(access.username())
                        .password(access.password())
                        .ssl(true)
                        .sslSocketFactory(access.sockets())
                        .sslParameters(verifiedHost())
                        .build();
        var at = new redis.clients.jedis.HostAndPort(access.host(), access.port());
        var jedis = new redis.clients.jedis.Jedis(at, configuration);
        return new Connection() {
            public void set(String key, String value) {
                jedis.set(key, value);
            }

            public String get(String key) {
                return jedis.get(key);
            }

            public void close() {
                jedis.close();
            }
        };
    }

    private static Connection valkeyJava(Access access) throws Exception {
        var configuration =
                io.valkey.DefaultJedisClientConfig.builder()
                        .user(access.username())
                        .password(access.password())
                        .ssl(true)
                        .sslSocketFactory(access.sockets())
                        .sslParameters(verifiedHost())
                        .build();
        var jedis = new Jedis(new io.valkey.HostAndPort(access.host(), access.port()), configuration);
        return new Connection() {
            public void set(String key, String value) {
                jedis.set(key, value);
            }

            public String get(String key) {
                return jedis.get(key);
            }

            public void close() {
                jedis.close();
            }
        };
    }

    private static Connection lettuce(Access access) throws Exception {
        var uri =
                RedisURI.builder()
                        .withHost(access.host())
                        .withPort(access.port())
                        .withAuthentication(access.username(), access.password())
                        .withSsl(true)
                        .withVerifyPeer(SslVerifyMode.FULL)
                        .build();
        RedisClient client = RedisClient.create(uri);
        client.setOptions(
                ClientOptions.builder()
                        .sslOptions(SslOptions.builder().trustManager(access.trust()).build())
                        .build());
        StatefulRedisConnection<String, String> connection = client.connect();
        RedisCommands<String, String> commands = connection.sync();
        return new Connection() {
            public void set(String key, String value) {
                commands.set(key, value);
            }

            public String get(String key) {
                return commands.get(key);
            }

            public void close() {
                connection.close();
                client.shutdown();
            }
        };
    }

    private static SSLParameters verifiedHost() {
        SSLParameters parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return parameters;
    }
}
