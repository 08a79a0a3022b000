import com.exoscale.sdk.api.ExoscaleApi;
import com.exoscale.sdk.client.ApiClient;
import com.exoscale.sdk.client.ApiException;
import com.exoscale.sdk.client.Credentials;
import com.exoscale.sdk.model.*;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The vendor's Java SDK: all operations, each answer decoded without tolerance for properties that its types lack. */
final class Program {
    private static final String service = "sdk";
    private static final ObjectMapper json = new ObjectMapper();
    private static final ExoscaleApi api = new ExoscaleApi(strictClient());

    private interface Work {
        void run() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        catalogue();
        services();
        users();
        telemetry();
        maintenance();
        migration();
        check("delete-dbaas-service-valkey", () -> {
            await(api.deleteDbaasServiceValkey(service));
            try {
                api.getDbaasServiceValkey(service);
            } catch (ApiException gone) {
                expect(gone.getCode() == 404, gone.getCode());
                return;
            }
            throw new AssertionError("The service is still there.");
        });
    }

    private static void catalogue() throws Exception {
        check("list-zones", () ->
                expect(api.listZones().getZones().stream().allMatch(zone -> zone.getApiEndpoint() != null), "no endpoint"));
        check("get-dbaas-ca-certificate", () ->
                expect(api.getDbaasCaCertificate().getCertificate().startsWith("-----BEGIN"), "no certificate"));
        check("list-dbaas-service-types", () ->
                expect(api.listDbaasServiceTypes().getDbaasServiceTypes().size() == 1, "other types"));
        check("get-dbaas-service-type", () ->
                expect(!api.getDbaasServiceType("valkey").getPlans().isEmpty(), "no plans"));
        check("get-dbaas-settings-valkey", () ->
                expect(api.getDbaasSettingsValkey().getSettings().getValkey().getProperties() != null, "no settings"));
    }

    private static void services() throws Exception {
        check("create-dbaas-service-valkey", () ->
                await(api.createDbaasServiceValkey(
                        service,
                        new CreateDbaasServiceValkeyRequest()
                                .plan("startup-4")
                                .addIpFilterItem("0.0.0.0/0")
                                .valkeySettings(new JsonSchemaValkey().timeout(60)))));
        check("get-operation", () -> {
            Operation started = api.updateDbaasServiceValkey(
                    service, new UpdateDbaasServiceValkeyRequest().terminationProtection(true));
            expect(api.getOperation(started.getId()).getId().equals(started.getId()), started);
            await(started);
        });
        check("get-dbaas-service-valkey", () -> {
            DbaasServiceValkey found = api.getDbaasServiceValkey(service);
            expect(found.getValkeySettings().getTimeout() == 60, found);
            expect(found.getState() == EnumServiceState.RUNNING, found);
        });
        check("list-dbaas-services", () ->
                expect(api.listDbaasServices().getDbaasServices().size() == 1, "other services"));
        check("update-dbaas-service-valkey", () -> {
            await(api.updateDbaasServiceValkey(
                    service,
                    new UpdateDbaasServiceValkeyRequest()
                            .terminationProtection(false)
                            .addIpFilterItem("127.0.0.0/8")));
            expect(api.getDbaasServiceValkey(service).getIpFilter().equals(List.of("127.0.0.0/8")), "another filter");
        });
    }

    private static void users() throws Exception {
        check("create-dbaas-valkey-user", () ->
                await(api.createDbaasValkeyUser(
                        service, new CreateDbaasValkeyUserRequest().username("app").accessControl(keys("app:*")))));
        check("list-dbaas-valkey-users", () ->
                expect(api.listDbaasValkeyUsers(service).getUsers().size() == 2, "other users"));
        check("update-dbaas-valkey-user-access-control", () ->
                await(api.updateDbaasValkeyUserAccessControl(
                        service,
                        "app",
                        new UpdateDbaasValkeyUserAccessControlRequest().accessControl(keys("other:*")))));
        check("reveal-dbaas-valkey-user-password", () ->
                expect(api.revealDbaasValkeyUserPassword(service, "app").getPassword() != null, "no password"));
        check("reset-dbaas-valkey-user-password", () -> {
            await(api.resetDbaasValkeyUserPassword(
                    service, "app", new ResetDbaasValkeyUserPasswordRequest().password("chosen-by-the-user")));
            String password = api.revealDbaasValkeyUserPassword(service, "app").getPassword();
            expect(password.equals("chosen-by-the-user"), "another password");
        });
        check("delete-dbaas-valkey-user", () -> await(api.deleteDbaasValkeyUser(service, "app")));
    }

    private static void telemetry() throws Exception {
        check("get-dbaas-service-logs", () ->
                expect(
                        !api.getDbaasServiceLogs(service, new GetDbaasServiceLogsRequest().limit(5L)).getLogs().isEmpty(),
                        "no logs"));
        check("get-dbaas-service-metrics", () ->
                expect(
                        api.getDbaasServiceMetrics(
                                        service,
                                        new GetDbaasServiceMetricsRequest()
                                                .period(GetDbaasServiceMetricsRequest.PeriodEnum.HOUR))
                                .getMetrics()
                                != null,
                        "no metrics"));
    }

    private static void maintenance() throws Exception {
        check("start-dbaas-valkey-maintenance", () -> await(api.startDbaasValkeyMaintenance(service)));
    }

    private static void migration() throws Exception {
        await(api.createDbaasServiceValkey("sdk-source", new CreateDbaasServiceValkeyRequest().plan("startup-4")));
        DbaasUserValkeySecrets secrets = api.revealDbaasValkeyUserPassword("sdk-source", "default");
        Map<?, ?> at = json.convertValue(api.getDbaasServiceValkey("sdk-source").getUriParams(), Map.class);
        check("get-dbaas-migration-status", () -> {
            await(api.updateDbaasServiceValkey(
                    service,
                    new UpdateDbaasServiceValkeyRequest()
                            .migration(new UpdateDbaasServiceMysqlRequestMigration()
                                    .host((String) at.get("host"))
                                    .port(Long.valueOf(at.get("port").toString()))
                                    .username(secrets.getUsername())
                                    .password(secrets.getPassword())
                                    .ssl(true))));
            expect(api.getDbaasMigrationStatus(service).getStatus() != null, "no status");
        });
        check("stop-dbaas-valkey-migration", () -> await(api.stopDbaasValkeyMigration(service)));
    }

    private static DbaasValkeyUserAccessControl keys(String pattern) {
        return new DbaasValkeyUserAccessControl().addKeysItem(pattern).addCategoriesItem("+@all");
    }

    private static void await(Operation operation) throws Exception {
        while (operation.getState() == Operation.StateEnum.PENDING) {
            Thread.sleep(20);
            operation = api.getOperation(operation.getId());
        }
        expect(operation.getState() == Operation.StateEnum.SUCCESS, operation);
    }

    private static ApiClient strictClient() {
        var credentials = new Credentials(System.getenv("EXOSCALE_API_KEY"), System.getenv("EXOSCALE_API_SECRET"));
        ApiClient client = new ApiClient(credentials);
        client.updateBaseUri(System.getenv("EXOSCALE_API_ENDPOINT"));
        ObjectMapper mapper = client.getObjectMapper();
        mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return client.setObjectMapper(mapper);
    }

    private static void check(String operation, Work work) throws Exception {
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("operation", operation);
        try {
            work.run();
            finding.put("passed", true);
        } catch (Exception | AssertionError failure) {
            failure.printStackTrace();
            finding.put("passed", false);
            finding.put("failed", failure.toString());
        }
        System.out.println(json.writeValueAsString(finding));
    }

    private static void expect(boolean condition, Object message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }
}
