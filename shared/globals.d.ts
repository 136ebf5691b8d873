/** The one name that every host has and that the language's own library does not declare. */
declare const URL: new (address: string, base?: string) => { readonly host: string; readonly href: string }
