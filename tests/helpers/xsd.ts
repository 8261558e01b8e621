import type { Element } from './xml.ts';

const TYPES: Record<string, RegExp> = {
  'xs:string': /^/,
  'xs:nonNegativeInteger': /^\d+$/,
  'xs:positiveInteger': /^[1-9]\d*$/,
};

/**
 * Where and how an element breaks an XSD whose elements are all global and hold a sequence of one repeated element, a
 * choice that occurs at most once, or text. Throws at anything else in the schema.
 */
export function xsdViolations(xsd: Element, element: Element): string[] {
  const declared = xsd.children.find((one) => one.name === 'xs:element' && one.attributes.name === element.name);
  if (!declared) return [`${element.name}: not declared`];
  const [type] = declared.children;
  const rules = contentOf(type as Element);
  return [
    ...attributeViolations(element, rules.attributes),
    ...childViolations(element, rules),
    ...element.children.flatMap((child) => xsdViolations(xsd, child)),
  ];
}

interface Content {
  attributes: Element[];
  /** Names of the elements that it may hold. */
  elements: string[];
  least: number;
  most: number;
  text: boolean;
}

function contentOf(type: Element): Content {
  const content: Content = { attributes: [], elements: [], least: 0, most: 0, text: false };
  for (const part of type.children) {
    if (part.name === 'xs:attribute') content.attributes.push(part);
    else if (part.name === 'xs:simpleContent')
      Object.assign(content, contentOf(part.children[0] as Element), { text: true });
    else if (part.name === 'xs:sequence' && part.children.length === 1) {
      Object.assign(content, particle(part.children[0] as Element, part.children));
    } else if (part.name === 'xs:choice') Object.assign(content, particle(part, part.children));
    else throw new Error(`unknown in the schema: ${part.name}`);
  }
  return content;
}

function particle({ attributes }: Element, elements: readonly Element[]): Pick<Content, 'elements' | 'least' | 'most'> {
  const most = attributes.maxOccurs === 'unbounded' ? Number.POSITIVE_INFINITY : Number(attributes.maxOccurs);
  return { elements: elements.map((one) => one.attributes.ref ?? ''), least: Number(attributes.minOccurs), most };
}

function attributeViolations({ name, attributes }: Element, declared: readonly Element[]): string[] {
  const names = declared.map((one) => one.attributes.name ?? '');
  const unknown = Object.keys(attributes).filter((one) => !names.includes(one));
  return [
    ...unknown.map((one) => `${name}: may not have ${one}`),
    ...declared.flatMap(({ attributes: { name: own = '', type = '', use } }) => {
      const value = attributes[own];
      const pattern = TYPES[type];
      if (!pattern) throw new Error(`unknown in the schema: ${type}`);
      if (value === undefined) return use === 'required' ? [`${name}: has no ${own}`] : [];
      return pattern.test(value) ? [] : [`${name}: ${own} is not ${type}`];
    }),
  ];
}

function childViolations({ name, children, text }: Element, { elements, least, most, text: mayHoldText }: Content) {
  const strange = children.filter((child) => !elements.includes(child.name));
  return [
    ...strange.map((child) => `${name}: may not hold ${child.name}`),
    ...(children.length < least || children.length > most ? [`${name}: holds ${children.length}`] : []),
    ...(text.trim() !== '' && !mayHoldText ? [`${name}: may not hold text`] : []),
  ];
}
