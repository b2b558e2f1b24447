//! The pieces of Rust that are generated, as syn has them. They are made and not parsed: there is one for each fact of the
//! catalogue, and without its parser syn compiles in a third of the time, for which everyone waits who depends on this.

use proc_macro2::{Ident, Span, TokenStream};
use syn::punctuated::Punctuated;
use syn::{
    AngleBracketedGenericArguments, AttrStyle, Attribute, Expr, ExprLit, Fields, GenericArgument, Generics, Item,
    ItemConst, ItemEnum, ItemMod, ItemStatic, ItemUse, Lit, LitInt, LitStr, MacroDelimiter, Meta, MetaList,
    MetaNameValue, Path, PathArguments, PathSegment, StaticMutability, Type, TypeArray, TypePath, TypeReference,
    TypeSlice, UseGroup, UseName, UsePath, UseTree, Variant, VisRestricted, Visibility, token,
};

use crate::names::camel_case;

/// No attributes.
pub(super) const BARE: Vec<Attribute> = Vec::new();

pub(super) fn identifier(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// The variant that a word of the catalogue stands for.
pub(super) fn variant(word: &str) -> Ident {
    identifier(&camel_case(word))
}

pub(super) fn text_literal(text: &str) -> Expr {
    Expr::Lit(ExprLit { attrs: BARE, lit: Lit::Str(LitStr::new(text, Span::call_site())) })
}

pub(super) fn number_literal(number: usize) -> Expr {
    Expr::Lit(ExprLit { attrs: BARE, lit: Lit::Int(LitInt::new(&number.to_string(), Span::call_site())) })
}

/// `#[name]`
pub(super) fn mark(name: &str) -> Attribute {
    attribute(Meta::Path(identifier(name).into()))
}

/// `#[name(…)]`
pub(super) fn mark_with(name: &str, tokens: TokenStream) -> Attribute {
    let delimiter = MacroDelimiter::Paren(token::Paren::default());
    attribute(Meta::List(MetaList { path: identifier(name).into(), delimiter, tokens }))
}

/// A doc comment of one line.
pub(super) fn doc(line: &str) -> Attribute {
    let path = identifier("doc").into();
    attribute(Meta::NameValue(MetaNameValue { path, eq_token: token::Eq::default(), value: text_literal(line) }))
}

fn attribute(meta: Meta) -> Attribute {
    Attribute {
        pound_token: token::Pound::default(),
        style: AttrStyle::Outer,
        bracket_token: token::Bracket::default(),
        meta,
    }
}

pub(super) fn public() -> Visibility {
    Visibility::Public(token::Pub::default())
}

/// `pub(crate)`
pub(super) fn within_the_crate() -> Visibility {
    Visibility::Restricted(VisRestricted {
        pub_token: token::Pub::default(),
        paren_token: token::Paren::default(),
        in_token: None,
        path: Box::new(identifier("crate").into()),
    })
}

/// A type by its name.
pub(super) fn named(name: &str) -> Type {
    Type::Path(TypePath { attrs: BARE, qself: None, path: identifier(name).into() })
}

/// `Option<…>`
pub(super) fn of(name: &str, argument: Type) -> Type {
    let arguments = AngleBracketedGenericArguments {
        colon2_token: None,
        lt_token: token::Lt::default(),
        args: one(GenericArgument::Type(argument)),
        gt_token: token::Gt::default(),
    };
    let segment = PathSegment { ident: identifier(name), arguments: PathArguments::AngleBracketed(arguments) };
    Type::Path(TypePath { attrs: BARE, qself: None, path: Path { leading_colon: None, segments: one(segment) } })
}

fn one<T, P: Default>(item: T) -> Punctuated<T, P> {
    std::iter::once(item).collect()
}

/// `&str`
pub(super) fn text() -> Type {
    reference(named("str"))
}

/// `&[…]`
pub(super) fn list(elem: Type) -> Type {
    reference(Type::Slice(TypeSlice { attrs: BARE, bracket_token: token::Bracket::default(), elem: Box::new(elem) }))
}

fn reference(elem: Type) -> Type {
    Type::Reference(TypeReference {
        attrs: BARE,
        and_token: token::And::default(),
        lifetime: None,
        mutability: None,
        elem: Box::new(elem),
    })
}

/// A constant for the crate.
pub(super) fn constant(name: &str, ty: Type, value: Expr) -> Item {
    Item::Const(ItemConst {
        attrs: BARE,
        vis: within_the_crate(),
        modifiers: syn::ConstModifiers::default(),
        const_token: token::Const::default(),
        ident: identifier(name),
        generics: Generics::default(),
        colon_token: token::Colon::default(),
        ty: Box::new(ty),
        eq_token: token::Eq::default(),
        expr: Box::new(value),
        semi_token: token::Semi::default(),
    })
}

/// An array for the crate.
pub(super) fn table(name: &str, elem: Type, length: usize, values: Expr) -> Item {
    let array = TypeArray {
        attrs: BARE,
        bracket_token: token::Bracket::default(),
        elem: Box::new(elem),
        semi_token: token::Semi::default(),
        len: number_literal(length),
    };
    Item::Static(ItemStatic {
        attrs: BARE,
        vis: within_the_crate(),
        static_token: token::Static::default(),
        mutability: StaticMutability::None,
        ident: identifier(name),
        colon_token: token::Colon::default(),
        ty: Box::new(Type::Array(array)),
        eq_token: token::Eq::default(),
        expr: Box::new(values),
        semi_token: token::Semi::default(),
    })
}

/// `use path::{names};`
pub(super) fn import(path: &[&str], names: &[&str]) -> Item {
    let name = |name: &str| UseTree::Name(UseName { ident: identifier(name) });
    let end = match names {
        [only] => name(only),
        several => UseTree::Group(UseGroup {
            brace_token: token::Brace::default(),
            items: several.iter().map(|one| name(one)).collect(),
        }),
    };
    let tree = path.iter().rev().fold(end, |tree, part| {
        UseTree::Path(UsePath {
            ident: identifier(part),
            colon2_token: token::PathSep::default(),
            tree: Box::new(tree),
        })
    });
    Item::Use(ItemUse {
        attrs: BARE,
        vis: Visibility::Inherited,
        use_token: token::Use::default(),
        leading_colon: None,
        tree,
        semi_token: token::Semi::default(),
    })
}

pub(super) fn module(attrs: Vec<Attribute>, vis: Visibility, name: &str, items: Vec<Item>) -> Item {
    Item::Mod(ItemMod {
        attrs,
        vis,
        unsafety: None,
        mod_token: token::Mod::default(),
        ident: identifier(name),
        content: Some((token::Brace::default(), items)),
        semi: None,
    })
}

pub(super) fn enumeration(attrs: Vec<Attribute>, name: &str, variants: impl Iterator<Item = Variant>) -> Item {
    Item::Enum(ItemEnum {
        attrs,
        vis: public(),
        enum_token: token::Enum::default(),
        ident: identifier(name),
        generics: Generics::default(),
        brace_token: token::Brace::default(),
        variants: variants.collect(),
    })
}

/// A variant without fields.
pub(super) fn unit(attrs: Vec<Attribute>, ident: Ident, discriminant: Option<u16>) -> Variant {
    let discriminant = discriminant.map(|number| (token::Eq::default(), number_literal(usize::from(number))));
    Variant { attrs, ident, fields: Fields::Unit, discriminant }
}
