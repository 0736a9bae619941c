// What the workbench says about what the register holds: terms of keeping, erasing, extracts, notices.
type Texts<K extends string> = Readonly<Record<K, string>>;

export type DataMessages = Texts<'nav' | 'partsLabel'>;

export type PrivacyViewMessages = Texts<'nav' | 'title'>;
