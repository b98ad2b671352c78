package org.sightline;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A class with a {@code main} in a process of its own, for what only a second process can show. */
public final class OtherJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader errors;

    public OtherJvm(Class<?> main, Path argument) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command =
                List.of(java, "-cp", classPath(main), main.getName(), argument.toString());
        process =
                new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        errors = process.errorReader();
    }

    // Surefire tells the class path to the system, JUnit's own launcher to its class loader.
    private static String classPath(Class<?> main) {
        String system = System.getProperty("java.class.path");
        if (!(main.getClassLoader() instanceof URLClassLoader loader)) {
            return system;
        }
        return Arrays.stream(loader.getURLs())
                .map(URL::getPath)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits for it to print this line on standard error. */
    public void await(String line) throws IOException {
        StringBuilder said = new StringBuilder();
        String read = errors.readLine();
        while (read != null && !read.equals(line)) {
            said.append(read).append('\n');
            read = errors.readLine();
        }
        if (read == null) {
            throw new IOException("ended without saying " + line + " but\n" + said);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Ends it as {@code kill -9} does, and waits for that. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
