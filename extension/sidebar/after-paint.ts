/**
 * Runs `then` once what was rendered has really been put on screen: the next frame has been drawn when a
 * message posted inside its animation callback arrives.
 */
export function afterPaint(then: () => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      then();
    };
    channel.port2.postMessage(null);
  });
}
