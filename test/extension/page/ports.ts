/** `runtime.connect` of a browser whose background answers with what `hear` gives; what it throws closes the port. */
export function portsTo<Message>(hear: (message: Message) => unknown): () => object {
  return () => {
    let answered = (_answer: unknown): void => undefined;
    let closed = (): void => undefined;
    return {
      onMessage: {
        addListener: (listener: typeof answered) => {
          answered = listener;
        },
      },
      onDisconnect: {
        addListener: (listener: typeof closed) => {
          closed = listener;
        },
      },
      postMessage: async (message: Message) => {
        try {
          answered(await hear(message));
        } catch {
          closed();
        }
      },
      disconnect: () => undefined,
    };
  };
}
