// The names that a script file declares at its top level.
import type { Node, Pattern, Program, VariableDeclaration } from 'acorn';

export function functionNames(program: Program): string[] {
  return program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node.id.name] : []));
}

/** Functions, classes, variables; a var in a block counts too, since it belongs to the top all the same. */
export function declaredNames(program: Program): string[] {
  return program.body.flatMap((node) => {
    if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') return [node.id.name];
    if (node.type === 'VariableDeclaration') return variableNames(node);
    return hoistedNames(node);
  });
}

function variableNames(node: VariableDeclaration): string[] {
  return node.declarations.flatMap(({ id }) => patternNames(id));
}

function hoistedNames(node: Node): string[] {
  if (node.type === 'VariableDeclaration') {
    const declaration = node as VariableDeclaration;
    return declaration.kind === 'var' ? variableNames(declaration) : [];
  }
  // Nothing rises out of a function or a class, and expressions declare nothing.
  if (/Function|Class|Expression/.test(node.type)) return [];
  return Object.values(node).flatMap((part: unknown) =>
    (Array.isArray(part) ? part : [part]).flatMap((child: unknown) => (isNode(child) ? hoistedNames(child) : [])),
  );
}

function patternNames(pattern: Pattern | null): string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((part) =>
        patternNames(part.type === 'RestElement' ? part.argument : part.value),
      );
    case 'ArrayPattern':
      return pattern.elements.flatMap(patternNames);
    case 'RestElement':
      return patternNames(pattern.argument);
    case 'AssignmentPattern':
      return patternNames(pattern.left);
    default:
      return [];
  }
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && 'type' in value && 'start' in value;
}
