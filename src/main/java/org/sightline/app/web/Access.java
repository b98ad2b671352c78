package org.sightline.app.web;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From where the pages may be reached.
 *
 * @param address that the server listens on
 * @param key that a browser must show once; null asks for none, on loopback alone
 * @param names by which a browser may call this server, in lower case
 */
public record Access(InetAddress address, @Nullable String key, Set<String> names) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Pattern KEY = Pattern.compile("[\\w-]{12,200}");

    public Access {
        if (key == null && !address.isLoopbackAddress()) {
            throw new IllegalArgumentException("without a token only this machine may listen");
        }
        if (key != null && !KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(
                    "a token has 12 letters, digits, - or _ at least, so that it is not guessed");
        }
        names = Set.copyOf(names);
    }

    /** This machine alone, and no key. */
    public static Access loopback() {
        return new Access(InetAddress.getLoopbackAddress(), null, LOOPBACK);
    }

    /** Whoever has the key, at this address; {@code 0.0.0.0} is every one of this machine. */
    public static Access with(InetAddress address, String key) {
        Set<String> names = new HashSet<>(LOOPBACK);
        if (address.isAnyLocalAddress()) {
            names.addAll(ownNames());
        } else {
            names.add(inAddress(address));
            names.add(address.getHostName().toLowerCase(Locale.ROOT));
        }
        return new Access(address, key, names);
    }

    /** Whether a browser that calls this server so is answered. */
    boolean admits(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }

    /** As a browser's address line has it. */
    public static String inAddress(InetAddress address) {
        String text = address.getHostAddress().replaceFirst("%.*", "");
        return text.contains(":") ? "[" + text + "]" : text;
    }

    private static Set<String> ownNames() {
        Set<String> names = new HashSet<>();
        try {
            names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
            NetworkInterface.networkInterfaces()
                    .flatMap(card -> card.getInterfaceAddresses().stream())
                    .map(InterfaceAddress::getAddress)
                    .forEach(address -> names.add(inAddress(address)));
        } catch (SocketException | UnknownHostException nameless) {
            // the names that are known must do
        }
        return names;
    }
}
