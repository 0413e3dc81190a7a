/* Made by make_ops.py from ops_cases.py with PyTorch 1.13.1. */
/* clang-format off */
static gw_tensor *parts_0(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cat(in, 2, 0);
}
static gw_tensor *parts_1(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cat(in, 2, -1);
}
static gw_tensor *parts_2(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cat(in, 2, 0);
}
static gw_tensor *parts_3(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_cat((gw_tensor *[]){a, keep(v, gw_mul(a, b)), a}, 3, 0);
}
static gw_tensor *parts_4(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_stack(in, 2, 0);
}
static gw_tensor *parts_5(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_stack(in, 2, -1);
}
static gw_tensor *parts_6(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_stack(in, 2, 0);
}
static gw_tensor *parts_7(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return PART(gw_split(a, 2, 1, &v->parts), 0);
}
static gw_tensor *parts_8(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return PART(gw_split(a, 2, 1, &v->parts), 1);
}
static gw_tensor *parts_9(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return PART(gw_split_with_sizes(a, (const int64_t[]){2, 1}, 2, 1, &v->parts), 1);
}
static gw_tensor *parts_10(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return PART(gw_chunk(a, 2, 1, &v->parts), 0);
}
static gw_tensor *parts_11(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return PART(gw_unbind(a, 1, &v->parts), 2);
}
static const vector parts_vectors[] = {
    {"torch.cat([a, b])", parts_0, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625, 0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {4, 3}}, "CatBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){-0.2, 0.9, -1.7, 0.3, 1.3, 0.7}, 2, {2, 3}}},
     {"SliceBackward0", "SliceBackward0"},
     {{0}, {0}},
     true},
    {"torch.cat([a, b], -1)", parts_1, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){1.5, 2.5}, 2, {2, 1}}},
     {(const double[]){-1.75, -0.625, 0.25, 1.5, 0.71875, 1.375, 2.625, 2.5}, 2, {2, 4}}, "CatBackward0",
     {{(const double[]){0.7, -1.3, 0.4, -0.6, 1.1, -0.2}, 2, {2, 3}}, {(const double[]){1.9, 0.9}, 2, {2, 1}}},
     {"SliceBackward0", "SliceBackward0"},
     {{0}, {0}},
     true},
    {"torch.cat([a, b])", parts_2, 2, {'g', 'g'},
     {{(const double[]){0}, 1, {0}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, "CatBackward0",
     {{(const double[]){0}, 1, {0}}, {(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {NULL, "SliceBackward0"},
     {{0}, {0}},
     true},
    {"torch.cat([a, a * b, a])", parts_3, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625, -0.7109375, 1.328125, 0.375, -0.6064453125, 1.33203125, -3.36328125, -1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {6, 3}}, "CatBackward0",
     {{(const double[]){-0.6812500000000001, -2.8125, -0.25, 1.0468749999999998, 1.7593750000000004, 0.0031250000000001554}, 2, {2, 3}}, {(const double[]){0.35000000000000003, -0.5625, -0.425, 0.21562499999999998, 1.7875, 1.8375}, 2, {2, 3}}},
     {"AddBackward0", "MulBackward0"},
     {{(const double[]){0.04000000000000001, 0.81, 2.8899999999999997, 0.09, 1.6900000000000002, 0.48999999999999994}, 2, {2, 3}}, {(const double[]){-0.22000000000000003, -0.18000000000000002, -1.53, -0.51, 0.39, 0.9099999999999999}, 2, {2, 3}}},
     true},
    {"torch.stack([a, b])", parts_4, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625, 0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 3, {2, 2, 3}}, "StackBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){-0.2, 0.9, -1.7, 0.3, 1.3, 0.7}, 2, {2, 3}}},
     {"SelectBackward0", "SelectBackward0"},
     {{0}, {0}},
     true},
    {"torch.stack([a, b], -1)", parts_5, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-1.75, 0.40625, -0.625, -2.125, 0.25, 1.5, 0.71875, -0.84375, 1.375, 0.96875, 2.625, -1.28125}, 3, {2, 3, 2}}, "StackBackward0",
     {{(const double[]){0.7, 0.4, -0.6, -0.2, -1.7, 1.3}, 2, {2, 3}}, {(const double[]){-1.3, 1.9, 1.1, 0.9, 0.3, 0.7}, 2, {2, 3}}},
     {"SelectBackward0", "SelectBackward0"},
     {{0}, {0}},
     true},
    {"torch.stack([a, b])", parts_6, 2, {'g', 'g'},
     {{(const double[]){1.5}, 0, {0}}, {(const double[]){2.5}, 0, {0}}},
     {(const double[]){1.5, 2.5}, 1, {2}}, "StackBackward0",
     {{(const double[]){0.7}, 0, {0}}, {(const double[]){-1.3}, 0, {0}}},
     {"SelectBackward0", "SelectBackward0"},
     {{0}, {0}},
     true},
    {"a.split(2, 1)[0]", parts_7, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.71875, 1.375}, 2, {2, 2}}, "SplitBackward0",
     {{(const double[]){0.7, -1.3, 0.0, 0.4, 1.9, 0.0}, 2, {2, 3}}},
     {"CatBackward0"},
     {{0}},
     true},
    {"a.split(2, 1)[1]", parts_8, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25, 2.625}, 2, {2, 1}}, "SplitBackward0",
     {{(const double[]){0.0, 0.0, 0.7, 0.0, 0.0, -1.3}, 2, {2, 3}}},
     {"CatBackward0"},
     {{0}},
     true},
    {"a.split([2, 1], 1)[1]", parts_9, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25, 2.625}, 2, {2, 1}}, "SplitWithSizesBackward0",
     {{(const double[]){0.0, 0.0, 0.7, 0.0, 0.0, -1.3}, 2, {2, 3}}},
     {"CatBackward0"},
     {{0}},
     true},
    {"a.chunk(2, 1)[0]", parts_10, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.71875, 1.375}, 2, {2, 2}}, "SplitBackward0",
     {{(const double[]){0.7, -1.3, 0.0, 0.4, 1.9, 0.0}, 2, {2, 3}}},
     {"CatBackward0"},
     {{0}},
     true},
    {"a.unbind(1)[2]", parts_11, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25, 2.625}, 1, {2}}, "UnbindBackward0",
     {{(const double[]){0.0, 0.0, 0.7, 0.0, 0.0, -1.3}, 2, {2, 3}}},
     {"StackBackward0"},
     {{0}},
     true},
};
