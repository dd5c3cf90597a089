/**
 * The bar: the room of a case from start to end. Grey is given, green is this offer, pale green is what
 * would be left. `label` says the same in words. All amounts in minor units.
 */
export function RoomBar(props: {
  readonly of: number;
  readonly used: number;
  readonly left: number;
  readonly offer: number;
  readonly label: string;
}) {
  const whole = Math.max(props.of, props.used + props.left, 1);
  const offer = Math.min(props.offer, props.left);
  const share = (amount: number) => ({ inlineSize: `${(100 * Math.max(0, amount)) / whole}%` });
  return (
    <div class="bar" role="img" aria-label={props.label}>
      <i class="bar-used" style={share(props.used)} />
      <i class="bar-offer" style={share(offer)} />
      <i class="bar-left" style={share(props.left - offer)} />
    </div>
  );
}
