// The TypeScript types of everything read and written, computed from the definitions. Nothing here exists at run time.
import type {
  AnyElementShape,
  Children,
  CompositeShape,
  ElementShape,
  Kind,
  Loop,
  LoopUse,
  Narrowing,
  SegmentUse,
  TransactionSet,
  Use,
} from './shape.ts'

/** `N0` is a whole number, `money` whole cents, `DT` `YYYY-MM-DD`; `R` stays decimal text, so that nothing is rounded. */
type KindValue<K extends Kind> = K extends 'N0' | 'money' ? number : string

type CodedValue<S extends ElementShape, U extends Use> = U extends { readonly codes: readonly [string, ...string[]] }
  ? U['codes'][number]
  : KindValue<S['kind']>

type Single<S extends AnyElementShape, U extends Use> =
  S extends CompositeShape<infer P>
    ? U extends { readonly parts: infer N extends Narrowing }
      ? ElementsOf<P, N>
      : string
    : S extends ElementShape
      ? CodedValue<S, U>
      : never

type WrittenSingle<S extends AnyElementShape, U extends Use> =
  S extends CompositeShape<infer P>
    ? U extends { readonly parts: infer N extends Narrowing }
      ? WrittenElements<P, N>
      : string
    : S extends ElementShape
      ? CodedValue<S, U>
      : never

type Value<S extends AnyElementShape, U extends Use> = U extends { readonly repeat: number }
  ? readonly Single<S, U>[]
  : Single<S, U>

type WrittenValue<S extends AnyElementShape, U extends Use> = U extends { readonly repeat: number }
  ? readonly WrittenSingle<S, U>[]
  : WrittenSingle<S, U>

type Flat<T> = { [K in keyof T]: T[K] }

type ElementsOf<E extends Record<string, AnyElementShape>, N extends Narrowing> = Flat<
  {
    readonly [K in keyof N & keyof E as N[K]['usage'] extends 'R' ? K : never]: Value<E[K], N[K]>
  } & {
    readonly [K in keyof N & keyof E as N[K]['usage'] extends 'S' ? K : never]?: Value<E[K], N[K]> | undefined
  }
>

/** Whether a writer can know the value: what it counts, and a required code that has no alternative. */
type IsKnown<U extends Use> = U extends { readonly counted: true }
  ? true
  : U extends { readonly usage: 'R'; readonly codes: readonly [string] }
    ? true
    : false

/** The same, for writing: what the writer knows by itself may be left out. */
type WrittenElements<E extends Record<string, AnyElementShape>, N extends Narrowing> = Flat<
  {
    readonly [
      K in keyof N & keyof E as IsKnown<N[K]> extends true ? never : N[K]['usage'] extends 'R' ? K : never
    ]: WrittenValue<E[K], N[K]>
  } & {
    readonly [K in keyof N & keyof E as IsKnown<N[K]> extends true ? K : N[K]['usage'] extends 'S' ? K : never]?:
      WrittenValue<E[K], N[K]> | undefined
  }
>

type SegmentValue<U> = U extends SegmentUse<infer E, infer N, number, boolean> ? ElementsOf<E, N> : never
type WrittenSegment<U> = U extends SegmentUse<infer E, infer N, number, boolean> ? WrittenElements<E, N> : never

type IsMany<U> = U extends { readonly many: true } ? true : false
type IsRequired<U> = U extends { readonly many: false; readonly min: 1 } ? true : false
type IsStreamed<U> = U extends { readonly type: 'loop'; readonly streamed: true } ? true : false

type ChildValue<U> = U extends LoopUse<infer L, number, boolean, boolean> ? LoopValue<L> : SegmentValue<U>
type WrittenChild<U> = U extends LoopUse<infer L, number, boolean, boolean> ? WrittenLoop<L> : WrittenSegment<U>

type LoopChildren<C extends Children> = Flat<
  {
    readonly [
      K in keyof C as IsStreamed<C[K]> extends true ? never : IsMany<C[K]> extends true ? K : never
    ]: readonly ChildValue<C[K]>[]
  } & {
    readonly [K in keyof C as IsRequired<C[K]> extends true ? K : never]: ChildValue<C[K]>
  } & {
    readonly [K in keyof C as IsRequired<C[K]> extends true ? never : IsMany<C[K]> extends true ? never : K]?:
      ChildValue<C[K]> | undefined
  }
>

/** Whether a writer makes the segment by itself: it holds what the writer counts (HL, LX). */
type IsCounted<U> =
  U extends SegmentUse<infer E, infer N, number, boolean>
    ? true extends { [K in keyof N & keyof E]: N[K] extends { readonly counted: true } ? true : false }[keyof N &
        keyof E]
      ? true
      : false
    : false

/** Whether who writes has to give it. */
type IsAsked<U> = IsCounted<U> extends true ? false : IsRequired<U>

type WrittenChildren<C extends Children> = Flat<
  {
    readonly [K in keyof C as IsAsked<C[K]> extends true ? K : never]: WrittenChild<C[K]>
  } & {
    readonly [K in keyof C as IsAsked<C[K]> extends true ? never : K]?:
      (IsMany<C[K]> extends true ? Iterable<WrittenChild<C[K]>> : WrittenChild<C[K]>) | undefined
  }
>

/** A loop as it is read: its segments and inner loops by name, streamed loops left out. */
export type LoopValue<L> = L extends Loop<infer C> ? LoopChildren<C> : never
/** A loop as it is written: everything in it, streamed loops as lists or generators. Every `LoopValue` is one. */
export type WrittenLoop<L> = L extends Loop<infer C> ? WrittenChildren<C> : never
/** What stands in a transaction outside its streamed loops. */
export type SetValue<T> = T extends TransactionSet<infer C> ? LoopChildren<C> : never
/** A whole transaction, for writing. */
export type WrittenSet<T> = T extends TransactionSet<infer C> ? WrittenChildren<C> : never
