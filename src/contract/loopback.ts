/**
 * The names of this very machine, to which plain HTTP may be spoken. The manifest's policy names the same ones; it has
 * no way to write `[::1]`, which is therefore not among them.
 */
export const loopbackHosts: readonly string[] = ['localhost', '127.0.0.1'];

/** TLS, or plain HTTP to this very machine. */
export const isSafeTransport = ({ protocol, hostname }: Pick<URL, 'protocol' | 'hostname'>): boolean =>
  protocol === 'https:' || (protocol === 'http:' && loopbackHosts.includes(hostname));
