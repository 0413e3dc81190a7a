/* After an expansion of torch.def: its macros are free for the next one. No include guard. */
#undef UNARY
#undef BINARY
#undef COMPARE
#undef BOTH
#undef FUNCTION
#undef METHOD
#undef AUTOGRAD
