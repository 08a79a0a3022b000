/**
 * What the vendor's Java SDK does that no other client does: its artefact cannot be had, so its way to sign is tried
 * here. And three libraries for the data.
 */
final class Program {
    private Program() {}

    public static void main(String[] arguments) throws Exception {
        signing();
        DataPlane.run();
    }

    private static void signing() throws Exception {
        Report.check("a signature that expires in the present second: GET", () ->
                Api.call("GET", "/dbaas-service", ""));
        Report.check("a signature that expires in the present second: POST, PUT and DELETE", () -> {
            Api.change("POST", "/dbaas-valkey/signed", "{\"plan\":\"startup-4\"}");
            Api.change("PUT", "/dbaas-valkey/signed/user/default/password/reset", "{}");
            Api.change("DELETE", "/dbaas-valkey/signed", "");
        });
        Report.check("a signature that expired minutes ago is refused", () -> {
            Api.Answer answer = Api.send("GET", "/dbaas-service", "", Api.now() - 300);
            Report.expect(answer.status() == 403, answer);
        });
    }
}
