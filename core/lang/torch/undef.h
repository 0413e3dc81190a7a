/* After an expansion of torch.def: its macros are free for the next one. No include guard. */
#undef UNARY
#undef LONE
#undef BINARY
#undef COMPARE
#undef PAIR
#undef TEST
#undef BOTH
#undef FUNCTION
#undef METHOD
#undef AUTOGRAD
#undef NN
