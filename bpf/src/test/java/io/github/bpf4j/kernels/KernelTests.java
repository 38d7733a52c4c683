package io.github.bpf4j.kernels;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the tests that concern the running kernel, all in this JVM, and writes a line about each. What there is to test
 * is compiled already: in an emulated kernel nothing slow shall be done.
 */
final class KernelTests {
    private KernelTests() {}

    /**
     * Runs the tests.
     *
     * @param arguments the file for the results; regular expressions for the tags of interest, and for those that are
     *     not; the folders of classes to search
     */
    public static void main(String[] arguments) throws IOException {
        Path results = Path.of(arguments[0]);
        String tags = arguments[1];
        String not = arguments[2];
        Set<Path> folders = Stream.of(arguments).skip(3).map(Path::of).collect(Collectors.toSet());
        boolean succeeded;
        try (PrintStream lines = new PrintStream(Files.newOutputStream(results), true)) {
            ResultLines listener = new ResultLines(lines, System.out);
            launcher().execute(request(folders, tags, not), listener);
            succeeded = listener.succeeded();
        }
        System.exit(succeeded ? 0 : 1);
    }

    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build());
    }

    private static LauncherDiscoveryRequest request(Set<Path> folders, String tags, String not) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClasspathRoots(folders))
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .filters(ClassNameFilter.includeClassNamePatterns(".*(Test|IT)"))
                .filters(tagged(tags, not))
                // An emulated processor is slower than any limit foresees; who runs this has a limit for the whole.
                .configurationParameter("junit.jupiter.execution.timeout.mode", "disabled")
                .build();
    }

    private static PostDiscoveryFilter tagged(String tags, String not) {
        return test -> FilterResult.includedIf(
                !test.isTest() && !test.mayRegisterTests() || has(test, tags) && !has(test, not));
    }

    private static boolean has(TestDescriptor test, String tag) {
        return test.getTags().stream().anyMatch(each -> each.getName().matches(tag));
    }
}
