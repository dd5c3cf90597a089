import ts from 'typescript';

/** One small fault: what stands between two places of a file and what is put there instead. */
export interface Mutant {
  readonly file: string;
  /** From one. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly was: string;
  readonly is: string;
}

/** Every fault of the kinds below that can be put into a file. Types, imports and texts are left alone. */
export function mutantsOf(file: string, code: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const all: Mutant[] = [];
  const put = (node: ts.Node, is: string): void => {
    const [from, to] = [node.getStart(source), node.getEnd()];
    const was = code.slice(from, to);
    const line = source.getLineAndCharacterOfPosition(from).line + 1;
    if (was !== is) all.push({ file, line, from, to, was, is });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    faults(node, put);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return all;
}

const swapped: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
  [ts.SyntaxKind.QuestionQuestionToken]: '&&',
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.SlashToken]: '*',
};

const calls: Readonly<Record<string, string>> = {
  min: 'max',
  max: 'min',
  some: 'every',
  every: 'some',
  floor: 'ceil',
  ceil: 'floor',
  startsWith: 'endsWith',
};

function faults(node: ts.Node, put: (node: ts.Node, is: string) => void): void {
  if (ts.isBinaryExpression(node)) {
    const is = swapped[node.operatorToken.kind];
    if (is && !(is === '-' && joinsText(node))) put(node.operatorToken, is);
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    put(node, node.operand.getText());
  else if (node.kind === ts.SyntaxKind.TrueKeyword) put(node, 'false');
  else if (node.kind === ts.SyntaxKind.FalseKeyword) put(node, 'true');
  else if (ts.isNumericLiteral(node)) put(node, String(Number(node.text.replaceAll('_', '')) + 1));
  else if (ts.isIfStatement(node)) {
    put(node.expression, 'true');
    put(node.expression, 'false');
  } else if (ts.isConditionalExpression(node)) {
    put(node.condition, 'true');
    put(node.condition, 'false');
  } else if (ts.isExpressionStatement(node)) put(node, ';');
  else if (ts.isArrayLiteralExpression(node) && node.elements.length > 0) put(node, '[]');
  else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { name, expression } = node.expression;
    const is = calls[name.text];
    if (is) put(name, is);
    if (name.text === 'filter') put(node, expression.getText());
  }
}

const joinsText = ({ left, right }: ts.BinaryExpression): boolean =>
  [left, right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));

/** The same few of many for the same seed, in the order of the many (mulberry32, Fisher and Yates). */
export function sampleOf<One>(all: readonly One[], count: number, seed: number): readonly One[] {
  let state = seed >>> 0;
  const random = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const order = all.map((_, index) => index);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  return order
    .slice(0, count)
    .sort((a, b) => a - b)
    .flatMap((index) => all[index] ?? []);
}
