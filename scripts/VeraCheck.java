import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds PDF files against standards with veraPDF's engine: java VeraCheck ua1,3a FILE...
 *
 * Prints a line for each file and standard, its columns parted by tabs: PASS or FAIL, the standard, the file, and the
 * first failure of each rule. Exit code: 0 all pass, 1 some fail.
 */
public final class VeraCheck {
    private static final int ALL = -1;

    public static void main(String[] arguments) throws Exception {
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        boolean good = true;
        for (int at = 1; at < arguments.length; at++) {
            for (String standard : arguments[0].split(",")) {
                good &= passes(arguments[at], PDFAFlavour.byFlavourId(standard));
            }
        }
        System.exit(good ? 0 : 1);
    }

    private static boolean passes(String path, PDFAFlavour standard) throws Exception {
        try (InputStream file = new FileInputStream(path);
                PDFAParser parser = Foundries.defaultInstance().createParser(file, standard);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, ALL, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> columns = new ArrayList<>();
            columns.add(result.isCompliant() ? "PASS" : "FAIL");
            columns.add(standard.getId());
            columns.add(path);
            columns.addAll(failures(result));
            System.out.println(String.join("\t", columns));
            return result.isCompliant();
        }
    }

    private static List<String> failures(ValidationResult result) {
        TreeMap<String, String> first = new TreeMap<>();
        for (TestAssertion each : result.getTestAssertions()) {
            if (each.getStatus() == TestAssertion.Status.FAILED) {
                String rule = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber();
                first.putIfAbsent(rule, rule + " " + each.getMessage() + " at " + each.getLocation().getContext());
            }
        }
        return new ArrayList<>(first.values());
    }
}
