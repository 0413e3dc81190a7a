/* Ends one expansion of ops.def. No include guard: it is included after each. */
#undef UNARY
#undef SCALAR
#undef BINARY
#undef GRADIENT
#undef COMPARE
#undef VIEW
#undef CUSTOM1
#undef CUSTOM2
#undef CUSTOM3
#undef PLAIN
#undef WRITE1
#undef WRITE2
#undef SPECIAL
