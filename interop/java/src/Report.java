import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints what was checked, one line of JSON for each, as the runner reads it. */
final class Report {
    interface Work {
        void run() throws Exception;
    }

    private Report() {}

    /** Reports the operation as passed, or as failed with what was thrown. The program goes on either way. */
    static void check(String operation, Work work) throws Exception {
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
        System.out.println(new ObjectMapper().writeValueAsString(finding));
    }

    static void expect(boolean condition, Object message) {
        if (!condition) {
            throw new AssertionError(message);
        }
    }

    /** The exception must come from the server, with what it says of a command that is not allowed. */
    static void refused(Work work) {
        try {
            work.run();
        } catch (Exception refusal) {
            expect(refusal.getMessage().contains("NOPERM"), refusal);
            return;
        }
        throw new AssertionError("The command was not refused.");
    }
}
