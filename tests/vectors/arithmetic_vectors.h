/* Made by make_ops.py from ops_cases.py with PyTorch 1.13.1. */
/* clang-format off */
static gw_tensor *arithmetic_0(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_remainder(a, b);
}
static gw_tensor *arithmetic_1(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_remainder(a, b);
}
static gw_tensor *arithmetic_2(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_remainder(a, b);
}
static gw_tensor *arithmetic_3(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_fmod(a, b);
}
static gw_tensor *arithmetic_4(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_fmod(a, b);
}
static gw_tensor *arithmetic_5(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_fmod(a, b);
}
static gw_tensor *arithmetic_6(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_div_floor(a, b);
}
static gw_tensor *arithmetic_7(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_div_floor(a, b);
}
static gw_tensor *arithmetic_8(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_div_floor(a, b);
}
static gw_tensor *arithmetic_9(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_div_trunc(a, b);
}
static gw_tensor *arithmetic_10(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_div_trunc(a, b);
}
static gw_tensor *arithmetic_11(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_div_trunc(a, b);
}
static gw_tensor *arithmetic_12(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_atan2(a, b);
}
static gw_tensor *arithmetic_13(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_atan2(a, b);
}
static gw_tensor *arithmetic_14(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_atan2(a, b);
}
static gw_tensor *arithmetic_15(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_hypot(a, b);
}
static gw_tensor *arithmetic_16(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_hypot(a, b);
}
static gw_tensor *arithmetic_17(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_hypot(a, b);
}
static gw_tensor *arithmetic_18(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_logaddexp(a, b);
}
static gw_tensor *arithmetic_19(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_logaddexp(a, b);
}
static gw_tensor *arithmetic_20(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_logaddexp(a, b);
}
static gw_tensor *arithmetic_21(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_fmax(a, b);
}
static gw_tensor *arithmetic_22(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_fmax(a, b);
}
static gw_tensor *arithmetic_23(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_fmax(a, b);
}
static gw_tensor *arithmetic_24(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_fmin(a, b);
}
static gw_tensor *arithmetic_25(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_fmin(a, b);
}
static gw_tensor *arithmetic_26(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_fmin(a, b);
}
static gw_tensor *arithmetic_27(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_maximum(a, b);
}
static gw_tensor *arithmetic_28(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_maximum(a, b);
}
static gw_tensor *arithmetic_29(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_maximum(a, b);
}
static gw_tensor *arithmetic_30(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_minimum(a, b);
}
static gw_tensor *arithmetic_31(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_minimum(a, b);
}
static gw_tensor *arithmetic_32(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_minimum(a, b);
}
static gw_tensor *arithmetic_33(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_lerp(a, b, (gw_numbers){.p = .25});
}
static gw_tensor *arithmetic_34(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_lerp(a, b, (gw_numbers){.p = .25});
}
static gw_tensor *arithmetic_35(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_lerp(a, b, (gw_numbers){.p = .25});
}
static gw_tensor *arithmetic_36(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_lerp(a, b, (gw_numbers){.p = .75});
}
static gw_tensor *arithmetic_37(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_lerp(a, b, (gw_numbers){.p = .75});
}
static gw_tensor *arithmetic_38(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_lerp(a, b, (gw_numbers){.p = .75});
}
static gw_tensor *arithmetic_39(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_xlogy(a, b);
}
static gw_tensor *arithmetic_40(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_xlogy(a, b);
}
static gw_tensor *arithmetic_41(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_lerp_tensor(a, b, c, (gw_numbers){0});
}
static gw_tensor *arithmetic_42(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_addcmul(a, b, c, (gw_numbers){.p = 1});
}
static gw_tensor *arithmetic_43(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_addcmul(a, b, c, (gw_numbers){.p = 1});
}
static gw_tensor *arithmetic_44(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_addcmul(a, b, c, (gw_numbers){.p = 2});
}
static gw_tensor *arithmetic_45(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_addcmul(a, b, c, (gw_numbers){.p = 2});
}
static gw_tensor *arithmetic_46(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_addcdiv(a, b, c, (gw_numbers){.p = 2});
}
static gw_tensor *arithmetic_47(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_addcdiv(a, b, c, (gw_numbers){.p = 2});
}
static gw_tensor *arithmetic_48(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_remainder_scalar(a, gw_scalar_float(2));
}
static gw_tensor *arithmetic_49(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_fmod_scalar(a, gw_scalar_float(2));
}
static gw_tensor *arithmetic_50(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_remainder_scalar(a, gw_scalar_float(-2.5));
}
static gw_tensor *arithmetic_51(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_fmod_scalar(a, gw_scalar_float(-2.5));
}
static gw_tensor *arithmetic_52(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_rpow_scalar(a, gw_scalar_float(2.5));
}
static gw_tensor *arithmetic_53(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_rpow_scalar(a, gw_scalar_int(0));
}
static gw_tensor *arithmetic_54(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_logical_and(a, b);
}
static gw_tensor *arithmetic_55(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_logical_or(a, b);
}
static gw_tensor *arithmetic_56(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_logical_xor(a, b);
}
static gw_tensor *arithmetic_57(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logical_not(a);
}
static gw_tensor *arithmetic_58(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_isnan(a);
}
static gw_tensor *arithmetic_59(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_isinf(a);
}
static gw_tensor *arithmetic_60(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_isfinite(a);
}
static gw_tensor *arithmetic_61(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_bitwise_and(a, b);
}
static gw_tensor *arithmetic_62(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_bitwise_and(a, b);
}
static gw_tensor *arithmetic_63(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_bitwise_or(a, b);
}
static gw_tensor *arithmetic_64(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_bitwise_or(a, b);
}
static gw_tensor *arithmetic_65(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_bitwise_xor(a, b);
}
static gw_tensor *arithmetic_66(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_bitwise_xor(a, b);
}
static gw_tensor *arithmetic_67(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_remainder(a, b);
}
static gw_tensor *arithmetic_68(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_fmod(a, b);
}
static gw_tensor *arithmetic_69(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_floor_divide(a, b);
}
static gw_tensor *arithmetic_70(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    (void)v, (void)a, (void)b;
    return gw_div_trunc(a, b);
}
static gw_tensor *arithmetic_71(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_floor(a);
}
static gw_tensor *arithmetic_72(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_bitwise_not(a);
}
static gw_tensor *arithmetic_73(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_bitwise_not(a);
}
static gw_tensor *arithmetic_74(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_clamp_tensor(a, b, c);
}
static gw_tensor *arithmetic_75(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_clamp_tensor(a, b, NULL);
}
static gw_tensor *arithmetic_76(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    gw_tensor *const b = in[1];
    gw_tensor *const c = in[2];
    (void)v, (void)a, (void)b, (void)c;
    return gw_clamp_tensor(a, NULL, c);
}
static gw_tensor *arithmetic_77(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_clamp_min(a, gw_scalar_float(.25));
}
static gw_tensor *arithmetic_78(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_clamp_max(a, gw_scalar_float(.25));
}
static const vector arithmetic_vectors[] = {
    {"torch.remainder(a, b)", arithmetic_0, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){0.28125, -0.625, 0.25, -0.125, 0.40625, -1.21875}, 2, {2, 3}}, "RemainderBackward1",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){3.5, 0.0, -0.0, 1.9, 0.6, 3.3000000000000003}, 2, {2, 3}}},
     {NULL, "MulBackward0"},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     true},
    {"torch.remainder(a, b)", arithmetic_1, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.875, -1.625, 2.0}, 1, {3}}},
     {(const double[]){-0.0, -0.625, 0.25, 0.71875, -0.25, 0.625}, 2, {2, 3}}, "RemainderBackward1",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){1.4, -0.6, -1.1}, 1, {3}}},
     {NULL, "ViewBackward0"},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.0, 0.0, 0.0}, 1, {3}}},
     true},
    {"torch.remainder(a, b)", arithmetic_2, 2, {'g', 'g'},
     {{(const double[]){1.0, INFINITE, -INFINITE, NOT_A_NUMBER, 2.0, 0.0, -INFINITE, 7.0}, 1, {8}}, {(const double[]){1.0, INFINITE, 3.0, 1.0, NOT_A_NUMBER, 2.0, -INFINITE, -2.0}, 1, {8}}},
     {(const double[]){0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.0, NOT_A_NUMBER, -1.0}, 1, {8}}, "RemainderBackward1",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1, -0.2, 0.9}, 1, {8}}, {(const double[]){-0.7, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, -0.0, NOT_A_NUMBER, 3.6}, 1, {8}}},
     {NULL, NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {8}}, {(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {8}}},
     true},
    {"torch.fmod(a, b)", arithmetic_3, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-0.125, -0.625, 0.25, 0.71875, 0.40625, 0.0625}, 2, {2, 3}}, "FmodBackward1",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){2.8, 0.0, -0.0, 0.0, 0.6, 2.2}, 2, {2, 3}}},
     {NULL, "MulBackward0"},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     true},
    {"torch.fmod(a, b)", arithmetic_4, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.875, -1.625, 2.0}, 1, {3}}},
     {(const double[]){-0.0, -0.625, 0.25, 0.71875, 1.375, 0.625}, 2, {2, 3}}, "FmodBackward1",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){1.4, 0.0, -1.1}, 1, {3}}},
     {NULL, "ViewBackward0"},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.0, 0.0, 0.0}, 1, {3}}},
     true},
    {"torch.fmod(a, b)", arithmetic_5, 2, {'g', 'g'},
     {{(const double[]){1.0, INFINITE, -INFINITE, NOT_A_NUMBER, 2.0, 0.0, -INFINITE, 7.0}, 1, {8}}, {(const double[]){1.0, INFINITE, 3.0, 1.0, NOT_A_NUMBER, 2.0, -INFINITE, -2.0}, 1, {8}}},
     {(const double[]){0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.0, NOT_A_NUMBER, 1.0}, 1, {8}}, "FmodBackward1",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1, -0.2, 0.9}, 1, {8}}, {(const double[]){-0.7, NOT_A_NUMBER, INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, -0.0, NOT_A_NUMBER, 2.7}, 1, {8}}},
     {NULL, NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {8}}, {(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {8}}},
     true},
    {"torch.div(a, b, rounding_mode='floor')", arithmetic_6, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-5.0, 0.0, 0.0, -1.0, 1.0, -3.0}, 2, {2, 3}}, "DivBackward2",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"torch.div(a, b, rounding_mode='floor')", arithmetic_7, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.875, -1.625, 2.0}, 1, {3}}},
     {(const double[]){-2.0, 0.0, 0.0, 0.0, -1.0, 1.0}, 2, {2, 3}}, "DivBackward2",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.0, 0.0, 0.0}, 1, {3}}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"torch.div(a, b, rounding_mode='floor')", arithmetic_8, 2, {'g', 'g'},
     {{(const double[]){1.0, INFINITE, -INFINITE, NOT_A_NUMBER, 2.0, 0.0, -INFINITE, 7.0}, 1, {8}}, {(const double[]){1.0, INFINITE, 3.0, 1.0, NOT_A_NUMBER, 2.0, -INFINITE, -2.0}, 1, {8}}},
     {(const double[]){1.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.0, NOT_A_NUMBER, -4.0}, 1, {8}}, "DivBackward2",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {8}}, {(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {8}}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"torch.div(a, b, rounding_mode='trunc')", arithmetic_9, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-4.0, 0.0, 0.0, -0.0, 1.0, -2.0}, 2, {2, 3}}, "DivBackward2",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"torch.div(a, b, rounding_mode='trunc')", arithmetic_10, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.875, -1.625, 2.0}, 1, {3}}},
     {(const double[]){-2.0, 0.0, 0.0, 0.0, -0.0, 1.0}, 2, {2, 3}}, "DivBackward2",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.0, 0.0, 0.0}, 1, {3}}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"torch.div(a, b, rounding_mode='trunc')", arithmetic_11, 2, {'g', 'g'},
     {{(const double[]){1.0, INFINITE, -INFINITE, NOT_A_NUMBER, 2.0, 0.0, -INFINITE, 7.0}, 1, {8}}, {(const double[]){1.0, INFINITE, 3.0, 1.0, NOT_A_NUMBER, 2.0, -INFINITE, -2.0}, 1, {8}}},
     {(const double[]){1.0, NOT_A_NUMBER, -INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 0.0, NOT_A_NUMBER, -3.0}, 1, {8}}, "DivBackward2",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {8}}, {(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {8}}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"torch.atan2(a, b)", arithmetic_12, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-1.3426936985149538, -2.8555412118724752, 0.16514867741462683, 2.436024475904582, 0.9570262317783282, 2.024874849888092}, 2, {2, 3}}, "Atan2Backward0",
     {{(const double[]){0.08810892586989409, 0.5630573248407644, 0.25945945945945953, -1.3049284578696343, -0.2054539178460476, -0.16518255694174203}, 2, {2, 3}}, {(const double[]){0.37954614220877453, -0.1656050955414013, -0.043243243243243246, -1.1116057233704293, 0.29161201242664825, -0.3384227995879593}, 2, {2, 3}}},
     {"MulBackward0", "MulBackward0"},
     {{(const double[]){0.06616095449749496, 0.17180737555276077, 0.22766983199415633, -2.6695134225219332, -0.0328773853279713, 0.18765028423530444}, 2, {2, 3}}, {(const double[]){0.23328265933658485, -0.1736638403180657, -0.2426296566837109, -0.0400783538612024, -0.2810353919740572, 0.03195997063948339}, 2, {2, 3}}},
     true},
    {"torch.atan2(a, b)", arithmetic_13, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.875, -1.625, 2.0}, 1, {3}}},
     {(const double[]){-1.1071487177940904, -2.774418819771574, 0.12435499454676144, 0.6876712560387296, 2.439335722080786, 0.9197196053504169}, 2, {2, 3}}, "Atan2Backward0",
     {{(const double[]){0.16, 0.6969072164948454, 0.19692307692307695, 1.2965727341964965, 0.21517241379310345, 0.20200860832137735}, 2, {2, 3}}, {(const double[]){-0.7450418888042649, -0.0859722715961607, -0.2897516830371924}, 1, {3}}},
     {"MulBackward0", "ViewBackward0"},
     {{(const double[]){0.13897142857142858, 0.22902327558720376, 0.14042130177514794, 2.528648345764918, -0.019451129607609988, -0.1721710384122155}, 2, {2, 3}}, {(const double[]){0.3484563106910361, -0.19820899326156838, -0.257788085411754}, 1, {3}}},
     true},
    {"torch.atan2(a, b)", arithmetic_14, 2, {'g', 'g'},
     {{(const double[]){1.0, INFINITE, -INFINITE, NOT_A_NUMBER, 2.0, 0.0, -INFINITE, 7.0}, 1, {8}}, {(const double[]){1.0, INFINITE, 3.0, 1.0, NOT_A_NUMBER, 2.0, -INFINITE, -2.0}, 1, {8}}},
     {(const double[]){0.7853981633974483, 0.7853981633974483, -1.5707963267948966, NOT_A_NUMBER, NOT_A_NUMBER, 0.0, -2.356194490192345, 1.849095985800008}, 1, {8}}, "Atan2Backward0",
     {{(const double[]){0.35, NOT_A_NUMBER, 0.0, NOT_A_NUMBER, NOT_A_NUMBER, 0.55, NOT_A_NUMBER, -0.033962264150943396}, 1, {8}}, {(const double[]){-0.35, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, -0.0, NOT_A_NUMBER, -0.11886792452830187}, 1, {8}}},
     {NULL, NULL},
     {{(const double[]){-0.385, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, -0.1925, NOT_A_NUMBER, -0.0058953364186543275}, 1, {8}}, {(const double[]){-0.07, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, -0.35750000000000004, NOT_A_NUMBER, -0.022331790672837307}, 1, {8}}},
     true},
    {"torch.hypot(a, b)", arithmetic_15, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){1.7965352939756012, 2.2150056433336687, 1.5206906325745548, 1.1083842406855124, 1.681993330099736, 2.920997528670642}, 2, {2, 3}}, "HypotBackward0",
     {{(const double[]){-0.6818680401703462, 0.36681622118901525, 0.06575959492214292, 1.232086265639603, -0.4904894598785837, 0.9885321612422292}, 2, {2, 3}}, {(const double[]){0.15829079503954466, 1.247175152042652, 0.3945575695328576, -1.4463621379247513, -0.34557211945991123, -0.4824978406063261}, 2, {2, 3}}},
     {"DivBackward0", "DivBackward0"},
     {{(const double[]){0.004751118568206647, 0.25102378856399876, 0.3028495939117069, -1.4348648236328214, 0.18284188633350085, 0.19810189468044093}, 2, {2, 3}}, {(const double[]){0.020466356909197694, -0.07383052604823487, -0.050474932318617716, -1.2222922571687, -0.25951751608625934, 0.4058672964184646}, 2, {2, 3}}},
     true},
    {"torch.hypot(a, b)", arithmetic_16, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.875, -1.625, 2.0}, 1, {3}}},
     {(const double[]){1.956559480312316, 1.741048534648015, 2.0155644370746373, 1.1323544332495898, 2.1286732957408003, 3.3000946956110213}, 2, {2, 3}}, "HypotBackward0",
     {{(const double[]){-0.626099033699941, 0.46667280310152975, 0.04961389383568339, 1.2060049043840262, -0.38756534487970423, 0.8749748920357486}, 2, {2, 3}}, {(const double[]){1.7812294004479157, 1.6713810592854461, 1.0635586874746088}, 1, {3}}},
     {"DivBackward0", "ViewBackward0"},
     {{(const double[]){0.05008792269599538, 0.35524865753625734, 0.21738518406773277, -1.5386256815162014, -0.17436795704431082, 0.432316623570577}, 2, {2, 3}}, {(const double[]){1.3640469409231561, -0.2841762165514389, -0.5945887164448487}, 1, {3}}},
     true},
    {"torch.hypot(a, b)", arithmetic_17, 2, {'g', 'g'},
     {{(const double[]){1.0, INFINITE, -INFINITE, NOT_A_NUMBER, 2.0, 0.0, -INFINITE, 7.0}, 1, {8}}, {(const double[]){1.0, INFINITE, 3.0, 1.0, NOT_A_NUMBER, 2.0, -INFINITE, -2.0}, 1, {8}}},
     {(const double[]){1.4142135623730951, INFINITE, INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 2.0, INFINITE, 7.280109889280518}, 1, {8}}, "HypotBackward0",
     {{(const double[]){0.4949747468305832, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.0, NOT_A_NUMBER, 0.8653715528767408}, 1, {8}}, {(const double[]){0.4949747468305832, NOT_A_NUMBER, 0.0, NOT_A_NUMBER, NOT_A_NUMBER, 1.1, NOT_A_NUMBER, -0.24724901510764025}, 1, {8}}},
     {NULL, NULL},
     {{(const double[]){0.3217335854398792, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.7150000000000001, NOT_A_NUMBER, 0.0009330151513495533}, 1, {8}}, {(const double[]){-0.32173358543987907, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.0, NOT_A_NUMBER, 0.0032655530297235544}, 1, {8}}},
     true},
    {"torch.logaddexp(a, b)", arithmetic_18, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){0.5157843549817592, -0.42358672201724756, 1.751929081345373, 0.909049140379556, 1.8855117409320203, 2.644916144408497}, 2, {2, 3}}, "LogaddexpBackward0",
     {{(const double[]){0.07262403880646578, -1.0628468190517368, 0.08908005553012355, 1.5707524087342795, -0.36011301555612296, 1.0783089590819188}, 2, {2, 3}}, {(const double[]){0.6273759611935341, -0.23715318094826326, 0.3109199444698765, 0.3292475912657205, -0.23988698444387702, 0.02169104091808125}, 2, {2, 3}}},
     {"DivBackward0", "DivBackward0"},
     {{(const double[]){0.08461621285364558, 0.21327942646057602, 0.1800289784721969, -0.5443857337374631, 0.14397737560124887, 0.012757987502061549}, 2, {2, 3}}, {(const double[]){-0.08461621285364558, -0.21327942646057602, -0.1800289784721969, 0.5443857337374631, -0.14397737560124887, -0.012757987502061549}, 2, {2, 3}}},
     true},
    {"torch.logaddexp(a, b)", arithmetic_19, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.875, -1.625, 2.0}, 1, {3}}},
     {(const double[]){0.9449361996449733, -0.31173831248177714, 2.1602241504380872, 1.493070839007268, 1.423587351573742, 3.0537006782765186}, 2, {2, 3}}, "LogaddexpBackward0",
     {{(const double[]){0.04728268379774037, -0.9503761522190064, 0.05921887921267579, 0.8759318806934003, -0.5715444760934599, 0.7164903511326597}, 2, {2, 3}}, {(const double[]){1.6767854355088594, -0.37807937168753375, 0.7242907696546645}, 1, {3}}},
     {"DivBackward0", "ViewBackward0"},
     {{(const double[]){0.05731556344670216, 0.2811550645353191, 0.1311743941941214, -0.7081688792387237, 0.01626359750312837, 0.7494026263083373}, 2, {2, 3}}, {(const double[]){0.6508533157920215, -0.29741866203844747, -0.8805770205024587}, 1, {3}}},
     true},
    {"torch.logaddexp(a, b)", arithmetic_20, 2, {'g', 'g'},
     {{(const double[]){1.0, INFINITE, -INFINITE, NOT_A_NUMBER, 2.0, 0.0, -INFINITE, 7.0}, 1, {8}}, {(const double[]){1.0, INFINITE, 3.0, 1.0, NOT_A_NUMBER, 2.0, -INFINITE, -2.0}, 1, {8}}},
     {(const double[]){1.6931471805599454, INFINITE, 3.0, NOT_A_NUMBER, NOT_A_NUMBER, 2.1269280110429727, -INFINITE, 7.000123402189724}, 1, {8}}, "LogaddexpBackward0",
     {{(const double[]){0.35, NOT_A_NUMBER, 0.0, NOT_A_NUMBER, NOT_A_NUMBER, 0.13112321422432932, NOT_A_NUMBER, 0.8998889448816123}, 1, {8}}, {(const double[]){0.35, NOT_A_NUMBER, 0.4, NOT_A_NUMBER, NOT_A_NUMBER, 0.9688767857756707, NOT_A_NUMBER, 0.00011105511838760855}, 1, {8}}},
     {NULL, NULL},
     {{(const double[]){0.2275, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.06929576636631431, NOT_A_NUMBER, -0.0001887704051402188}, 1, {8}}, {(const double[]){-0.2275, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, -0.06929576636631431, NOT_A_NUMBER, 0.0001887704051402188}, 1, {8}}},
     true},
    {"torch.fmax(a, b)", arithmetic_21, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){0.40625, -0.625, 1.5, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "FmaxBackward0",
     {{(const double[]){0.0, -1.3, 0.0, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){0.7, 0.0, 0.4, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {"MaskedFillBackward0", "MaskedFillBackward0"},
     {{0}, {0}},
     true},
    {"torch.fmax(a, b)", arithmetic_22, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.875, -1.625, 2.0}, 1, {3}}},
     {(const double[]){0.875, -0.625, 2.0, 0.875, 1.375, 2.625}, 2, {2, 3}}, "FmaxBackward0",
     {{(const double[]){0.0, -1.3, 0.0, 0.0, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){2.5999999999999996, 0.0, 0.4}, 1, {3}}},
     {"MaskedFillBackward0", "ViewBackward0"},
     {{0}, {0}},
     true},
    {"torch.fmax(a, b)", arithmetic_23, 2, {'g', 'g'},
     {{(const double[]){1.0, INFINITE, -INFINITE, NOT_A_NUMBER, 2.0, 0.0, -INFINITE, 7.0}, 1, {8}}, {(const double[]){1.0, INFINITE, 3.0, 1.0, NOT_A_NUMBER, 2.0, -INFINITE, -2.0}, 1, {8}}},
     {(const double[]){1.0, INFINITE, 3.0, 1.0, 2.0, 2.0, -INFINITE, 7.0}, 1, {8}}, "FmaxBackward0",
     {{(const double[]){0.7, -1.3, 0.0, 0.0, -0.6, 0.0, -0.2, 0.9}, 1, {8}}, {(const double[]){0.0, 0.0, 0.4, 1.9, 0.0, 1.1, 0.0, 0.0}, 1, {8}}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"torch.fmin(a, b)", arithmetic_24, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-1.75, -2.125, 0.25, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, "FminBackward0",
     {{(const double[]){0.7, 0.0, 0.4, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.0, -1.3, 0.0, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"MaskedFillBackward0", "MaskedFillBackward0"},
     {{0}, {0}},
     true},
    {"torch.fmin(a, b)", arithmetic_25, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.875, -1.625, 2.0}, 1, {3}}},
     {(const double[]){-1.75, -1.625, 0.25, 0.71875, -1.625, 2.0}, 2, {2, 3}}, "FminBackward0",
     {{(const double[]){0.7, 0.0, 0.4, 1.9, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.0, -1.9, 1.1}, 1, {3}}},
     {"MaskedFillBackward0", "ViewBackward0"},
     {{0}, {0}},
     true},
    {"torch.fmin(a, b)", arithmetic_26, 2, {'g', 'g'},
     {{(const double[]){1.0, INFINITE, -INFINITE, NOT_A_NUMBER, 2.0, 0.0, -INFINITE, 7.0}, 1, {8}}, {(const double[]){1.0, INFINITE, 3.0, 1.0, NOT_A_NUMBER, 2.0, -INFINITE, -2.0}, 1, {8}}},
     {(const double[]){1.0, INFINITE, -INFINITE, 1.0, 2.0, 0.0, -INFINITE, -2.0}, 1, {8}}, "FminBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 0.0, -0.6, 1.1, -0.2, 0.0}, 1, {8}}, {(const double[]){0.0, 0.0, 0.0, 1.9, 0.0, 0.0, 0.0, 0.9}, 1, {8}}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"torch.maximum(a, b)", arithmetic_27, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){0.40625, -0.625, 1.5, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "MaximumBackward0",
     {{(const double[]){0.0, -1.3, 0.0, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){0.7, 0.0, 0.4, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {"MaskedFillBackward0", "MaskedFillBackward0"},
     {{0}, {0}},
     true},
    {"torch.maximum(a, b)", arithmetic_28, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.875, -1.625, 2.0}, 1, {3}}},
     {(const double[]){0.875, -0.625, 2.0, 0.875, 1.375, 2.625}, 2, {2, 3}}, "MaximumBackward0",
     {{(const double[]){0.0, -1.3, 0.0, 0.0, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){2.5999999999999996, 0.0, 0.4}, 1, {3}}},
     {"MaskedFillBackward0", "ViewBackward0"},
     {{0}, {0}},
     true},
    {"torch.maximum(a, b)", arithmetic_29, 2, {'g', 'g'},
     {{(const double[]){1.0, INFINITE, -INFINITE, NOT_A_NUMBER, 2.0, 0.0, -INFINITE, 7.0}, 1, {8}}, {(const double[]){1.0, INFINITE, 3.0, 1.0, NOT_A_NUMBER, 2.0, -INFINITE, -2.0}, 1, {8}}},
     {(const double[]){1.0, INFINITE, 3.0, NOT_A_NUMBER, NOT_A_NUMBER, 2.0, -INFINITE, 7.0}, 1, {8}}, "MaximumBackward0",
     {{(const double[]){0.35, -0.65, 0.0, 1.9, -0.6, 0.0, -0.1, 0.9}, 1, {8}}, {(const double[]){0.35, -0.65, 0.4, 1.9, -0.6, 1.1, -0.1, 0.0}, 1, {8}}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"torch.minimum(a, b)", arithmetic_30, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-1.75, -2.125, 0.25, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, "MinimumBackward0",
     {{(const double[]){0.7, 0.0, 0.4, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.0, -1.3, 0.0, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"MaskedFillBackward0", "MaskedFillBackward0"},
     {{0}, {0}},
     true},
    {"torch.minimum(a, b)", arithmetic_31, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.875, -1.625, 2.0}, 1, {3}}},
     {(const double[]){-1.75, -1.625, 0.25, 0.71875, -1.625, 2.0}, 2, {2, 3}}, "MinimumBackward0",
     {{(const double[]){0.7, 0.0, 0.4, 1.9, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.0, -1.9, 1.1}, 1, {3}}},
     {"MaskedFillBackward0", "ViewBackward0"},
     {{0}, {0}},
     true},
    {"torch.minimum(a, b)", arithmetic_32, 2, {'g', 'g'},
     {{(const double[]){1.0, INFINITE, -INFINITE, NOT_A_NUMBER, 2.0, 0.0, -INFINITE, 7.0}, 1, {8}}, {(const double[]){1.0, INFINITE, 3.0, 1.0, NOT_A_NUMBER, 2.0, -INFINITE, -2.0}, 1, {8}}},
     {(const double[]){1.0, INFINITE, -INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 0.0, -INFINITE, -2.0}, 1, {8}}, "MinimumBackward0",
     {{(const double[]){0.35, -0.65, 0.4, 1.9, -0.6, 1.1, -0.1, 0.0}, 1, {8}}, {(const double[]){0.35, -0.65, 0.0, 1.9, -0.6, 0.0, -0.1, 0.9}, 1, {8}}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"torch.lerp(a, b, 0.25)", arithmetic_33, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-1.2109375, -1.0, 0.5625, 0.328125, 1.2734375, 1.6484375}, 2, {2, 3}}, "LerpBackward0",
     {{(const double[]){0.5249999999999999, -0.9750000000000001, 0.30000000000000004, 1.4249999999999998, -0.44999999999999996, 0.8250000000000001}, 2, {2, 3}}, {(const double[]){0.175, -0.325, 0.1, 0.475, -0.15, 0.275}, 2, {2, 3}}},
     {"MulBackward1", "MulBackward1"},
     {{0}, {0}},
     true},
    {"torch.lerp(a, b, 0.25)", arithmetic_34, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.875, -1.625, 2.0}, 1, {3}}},
     {(const double[]){-1.09375, -0.875, 0.6875, 0.7578125, 0.625, 2.46875}, 2, {2, 3}}, "LerpBackward0",
     {{(const double[]){0.5249999999999999, -0.9750000000000001, 0.30000000000000004, 1.4249999999999998, -0.44999999999999996, 0.8250000000000001}, 2, {2, 3}}, {(const double[]){0.6499999999999999, -0.475, 0.375}, 1, {3}}},
     {"MulBackward1", "ViewBackward0"},
     {{0}, {0}},
     true},
    {"torch.lerp(a, b, 0.25)", arithmetic_35, 2, {'g', 'g'},
     {{(const double[]){1.0, INFINITE, -INFINITE, NOT_A_NUMBER, 2.0, 0.0, -INFINITE, 7.0}, 1, {8}}, {(const double[]){1.0, INFINITE, 3.0, 1.0, NOT_A_NUMBER, 2.0, -INFINITE, -2.0}, 1, {8}}},
     {(const double[]){1.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.5, NOT_A_NUMBER, 4.75}, 1, {8}}, "LerpBackward0",
     {{(const double[]){0.5249999999999999, -0.9750000000000001, 0.30000000000000004, 1.4249999999999998, -0.44999999999999996, 0.8250000000000001, -0.15000000000000002, 0.675}, 1, {8}}, {(const double[]){0.175, -0.325, 0.1, 0.475, -0.15, 0.275, -0.05, 0.225}, 1, {8}}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"torch.lerp(a, b, 0.75)", arithmetic_36, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}},
     {(const double[]){-0.1328125, -1.75, 1.1875, -0.453125, 1.0703125, -0.3046875}, 2, {2, 3}}, "LerpBackward0",
     {{(const double[]){0.175, -0.325, 0.1, 0.475, -0.15, 0.275}, 2, {2, 3}}, {(const double[]){0.5249999999999999, -0.9750000000000001, 0.30000000000000004, 1.4249999999999998, -0.44999999999999996, 0.8250000000000001}, 2, {2, 3}}},
     {"MulBackward1", "MulBackward1"},
     {{0}, {0}},
     true},
    {"torch.lerp(a, b, 0.75)", arithmetic_37, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.875, -1.625, 2.0}, 1, {3}}},
     {(const double[]){0.21875, -1.375, 1.5625, 0.8359375, -0.875, 2.15625}, 2, {2, 3}}, "LerpBackward0",
     {{(const double[]){0.175, -0.325, 0.1, 0.475, -0.15, 0.275}, 2, {2, 3}}, {(const double[]){1.9499999999999997, -1.425, 1.125}, 1, {3}}},
     {"MulBackward1", "ViewBackward0"},
     {{0}, {0}},
     true},
    {"torch.lerp(a, b, 0.75)", arithmetic_38, 2, {'g', 'g'},
     {{(const double[]){1.0, INFINITE, -INFINITE, NOT_A_NUMBER, 2.0, 0.0, -INFINITE, 7.0}, 1, {8}}, {(const double[]){1.0, INFINITE, 3.0, 1.0, NOT_A_NUMBER, 2.0, -INFINITE, -2.0}, 1, {8}}},
     {(const double[]){1.0, NOT_A_NUMBER, -INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 1.5, NOT_A_NUMBER, 0.25}, 1, {8}}, "LerpBackward0",
     {{(const double[]){0.175, -0.325, 0.1, 0.475, -0.15, 0.275, -0.05, 0.225}, 1, {8}}, {(const double[]){0.5249999999999999, -0.9750000000000001, 0.30000000000000004, 1.4249999999999998, -0.44999999999999996, 0.8250000000000001, -0.15000000000000002, 0.675}, 1, {8}}},
     {NULL, NULL},
     {{0}, {0}},
     true},
    {"torch.xlogy(a, b)", arithmetic_39, 2, {'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){1.2130075659799042, -0.1394647195713811, 0.25290022791961997, 0.9004233836060458, -0.1836056648587186, 0.3091804685980066}, 2, {2, 3}}, "XlogyBackward0",
     {{(const double[]){-0.48520302639196167, -0.2900866167084727, 0.40464036467139197, 2.380249640141199, 0.08011883557471357, 0.12956133922202182}, 2, {2, 3}}, {(const double[]){-2.4499999999999997, 0.65, 0.03636363636363637, 0.3901785714285714, -0.9428571428571428, 2.566666666666667}, 2, {2, 3}}},
     {"MaskedFillBackward0", "DivBackward0"},
     {{(const double[]){-0.27999999999999997, -0.9359999999999999, -0.24727272727272728, 0.16285714285714284, -0.8914285714285715, 0.6844444444444445}, 2, {2, 3}}, {(const double[]){0.56, -0.26, 0.15338842975206612, -0.9563010204081632, 1.1951020408163266, -0.32592592592592573}, 2, {2, 3}}},
     true},
    {"torch.xlogy(a, b)", arithmetic_40, 2, {'g', 'g'},
     {{(const double[]){0.0, 0.0, 1.0, 0.0}, 1, {4}}, {(const double[]){0.0, NOT_A_NUMBER, 0.0, 2.0}, 1, {4}}},
     {(const double[]){0.0, NOT_A_NUMBER, -INFINITE, 0.0}, 1, {4}}, "XlogyBackward0",
     {{(const double[]){0.0, NOT_A_NUMBER, -INFINITE, 1.316979643063896}, 1, {4}}, {(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, INFINITE, 0.0}, 1, {4}}},
     {"MaskedFillBackward0", "DivBackward0"},
     {{(const double[]){-INFINITE, NOT_A_NUMBER, -INFINITE, 0.285}, 1, {4}}, {(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, INFINITE, -1.615}, 1, {4}}},
     true},
    {"torch.lerp(a, b, c)", arithmetic_41, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.15625, 0.40625, 0.65625, 0.71875, 0.84375, 0.28125}, 2, {2, 3}}},
     {(const double[]){-1.4130859375, -1.234375, 1.0703125, -0.404296875, 1.0322265625, 1.5263671875}, 2, {2, 3}}, "LerpBackward1",
     {{(const double[]){0.590625, -0.771875, 0.1375, 0.5343749999999999, -0.09375, 0.790625}, 2, {2, 3}}, {(const double[]){0.109375, -0.5281250000000001, 0.2625, 1.3656249999999999, -0.50625, 0.309375}, 2, {2, 3}}, {(const double[]){1.509375, 1.9500000000000002, 0.5, -2.96875, 0.24375, -4.296875}, 2, {2, 3}}},
     {"MulBackward0", "MulBackward0", "MulBackward0"},
     {{(const double[]){-0.63, -2.21, -0.12, -2.4699999999999998, 0.42, 1.4300000000000002}, 2, {2, 3}}, {(const double[]){0.63, 2.21, 0.12, 2.4699999999999998, -0.42, -1.4300000000000002}, 2, {2, 3}}, {(const double[]){-0.91, -1.4300000000000002, -1.04, 3.8, -0.6000000000000001, -0.6600000000000001}, 2, {2, 3}}},
     true},
    {"torch.addcmul(a, b, c)", arithmetic_42, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){-1.546875, -3.28125, 4.375, -2.234375, 2.22265625, 1.18359375}, 2, {2, 3}}, "AddcmulBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){0.35, -1.625, 1.1, 6.6499999999999995, -0.525, 1.2375}, 2, {2, 3}}, {(const double[]){0.284375, 2.7625, 0.6000000000000001, -1.603125, -0.5812499999999999, -1.409375}, 2, {2, 3}}},
     {NULL, "MulBackward0", "MulBackward0"},
     {{0}, {(const double[]){0.63, 2.21, 0.12, 2.4699999999999998, -0.42, -1.4300000000000002}, 2, {2, 3}}, {(const double[]){-0.13999999999999999, -1.1700000000000002, -0.68, 0.57, -0.78, 0.77}, 2, {2, 3}}},
     true},
    {"torch.addcmul(a, b, c)", arithmetic_43, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.5, 1.5, -2.5}, 1, {3}}, {(const double[]){2.0, 3.0}, 2, {2, 1}}},
     {(const double[]){-0.75, 2.375, -4.75, 2.21875, 5.875, -4.875}, 2, {2, 3}}, "AddcmulBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){7.1, -4.4, 4.1000000000000005}, 1, {3}}, {(const double[]){-2.6, -2.7}, 2, {2, 1}}},
     {NULL, "ViewBackward0", "SumBackward1"},
     {{0}, {(const double[]){-2.6, -0.15000000000000013, -1.51}, 1, {3}}, {(const double[]){-1.9900000000000002, -2.79}, 2, {2, 1}}},
     true},
    {"torch.addcmul(a, b, c, value=2.0)", arithmetic_44, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){-1.34375, -5.9375, 8.5, -5.1875, 3.0703125, -0.2578125}, 2, {2, 3}}, "AddcmulBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){0.7, -3.25, 2.2, 13.299999999999999, -1.05, 2.475}, 2, {2, 3}}, {(const double[]){0.56875, 5.525, 1.2000000000000002, -3.20625, -1.1624999999999999, -2.81875}, 2, {2, 3}}},
     {NULL, "MulBackward0", "MulBackward0"},
     {{0}, {(const double[]){1.26, 4.42, 0.24, 4.9399999999999995, -0.84, -2.8600000000000003}, 2, {2, 3}}, {(const double[]){-0.27999999999999997, -2.3400000000000003, -1.36, 1.14, -1.56, 1.54}, 2, {2, 3}}},
     true},
    {"torch.addcmul(a, b, c, value=2.0)", arithmetic_45, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.5, 1.5, -2.5}, 1, {3}}, {(const double[]){2.0, 3.0}, 2, {2, 1}}},
     {(const double[]){0.25, 5.375, -9.75, 3.71875, 10.375, -12.375}, 2, {2, 3}}, "AddcmulBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){14.2, -8.8, 8.200000000000001}, 1, {3}}, {(const double[]){-5.2, -5.4}, 2, {2, 1}}},
     {NULL, "ViewBackward0", "SumBackward1"},
     {{0}, {(const double[]){-5.2, -0.30000000000000027, -3.02}, 1, {3}}, {(const double[]){-3.9800000000000004, -5.58}, 2, {2, 1}}},
     true},
    {"torch.addcdiv(a, b, c, value=2.0)", arithmetic_46, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){-0.125, -4.025, 1.3409090909090908, 0.23660714285714285, 3.5892857142857144, 0.3472222222222223}, 2, {2, 3}}, "AddcdivBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){2.8, -2.08, 0.29090909090909095, 1.0857142857142856, -1.3714285714285712, 1.9555555555555557}, 2, {2, 3}}, {(const double[]){-2.275, -3.5360000000000005, -0.15867768595041323, 0.261734693877551, 1.5183673469387755, 2.227160493827161}, 2, {2, 3}}},
     {NULL, "MulBackward0", "MulBackward0"},
     {{0}, {(const double[]){-5.04, -2.8287999999999998, -0.031735537190082645, -0.40326530612244893, 1.0971428571428572, 2.2597530864197535}, 2, {2, 3}}, {(const double[]){9.309999999999999, -8.120320000000001, 0.21445529676934638, -0.28749271137026233, -0.3918367346938778, 3.93042524005487}, 2, {2, 3}}},
     true},
    {"torch.addcdiv(a, b, c, value=2.0)", arithmetic_47, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.5, 1.5, -2.5}, 1, {3}}, {(const double[]){2.0, 3.0}, 2, {2, 1}}},
     {(const double[]){-1.25, 0.875, -2.25, 1.0520833333333333, 2.375, 0.9583333333333333}, 2, {2, 3}}, "AddcdivBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){1.9666666666666666, -1.7, 1.1333333333333333}, 1, {3}}, {(const double[]){1.3, 0.6000000000000001}, 2, {2, 1}}},
     {NULL, "ViewBackward0", "SumBackward1"},
     {{0}, {(const double[]){0.40277777777777773, 0.3583333333333334, 0.23555555555555555}, 1, {3}}, {(const double[]){-0.17500000000000027, 1.3000000000000003}, 2, {2, 1}}},
     true},
    {"torch.remainder(a, 2)", arithmetic_48, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25, 1.375, 0.25, 0.71875, 1.375, 0.625}, 2, {2, 3}}, "RemainderBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.fmod(a, 2)", arithmetic_49, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 0.625}, 2, {2, 3}}, "FmodBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.remainder(a, -2.5)", arithmetic_50, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, -2.25, -1.78125, -1.125, -2.375}, 2, {2, 3}}, "RemainderBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.fmod(a, -2.5)", arithmetic_51, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 0.125}, 2, {2, 3}}, "FmodBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.pow(2.5, a)", arithmetic_52, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.20118934874926966, 0.5640108966206417, 1.2574334296829355, 1.9320545367715596, 3.5250681038790113, 11.081346189316267}, 2, {2, 3}}, "PowBackward2",
     {{(const double[]){0.12904355492752706, -0.6718373444243841, 0.4608698390268824, 3.3636149644864686, -1.9379923396857237, 11.169108290955432}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.13006555472700518, 0.12311966640460156, 0.3800616858905996, -5.239483669838684, -0.5327293257891415, 13.304395533391622}, 2, {2, 3}}},
     true},
    {"torch.pow(0, a)", arithmetic_53, 1, {'g'},
     {{(const double[]){0.0, 1.5, 2.0}, 1, {3}}},
     {(const double[]){1.0, 0.0, 0.0}, 1, {3}}, "PowBackward2",
     {{(const double[]){0.0, -0.0, 0.0}, 1, {3}}},
     {NULL},
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {3}}},
     true},
    {"torch.logical_and(a, b)", arithmetic_54, 2, {'g', 'g'},
     {{(const double[]){0.0, 1.0, 0.0, NOT_A_NUMBER}, 1, {4}}, {(const double[]){0.0, 0.0, 2.0, 1.0}, 1, {4}}},
     {(const double[]){0.0, 0.0, 0.0, 1.0}, 1, {4}}, NULL,
     {{0}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     false},
    {"torch.logical_or(a, b)", arithmetic_55, 2, {'g', 'g'},
     {{(const double[]){0.0, 1.0, 0.0, NOT_A_NUMBER}, 1, {4}}, {(const double[]){0.0, 0.0, 2.0, 1.0}, 1, {4}}},
     {(const double[]){0.0, 1.0, 1.0, 1.0}, 1, {4}}, NULL,
     {{0}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     false},
    {"torch.logical_xor(a, b)", arithmetic_56, 2, {'g', 'g'},
     {{(const double[]){0.0, 1.0, 0.0, NOT_A_NUMBER}, 1, {4}}, {(const double[]){0.0, 0.0, 2.0, 1.0}, 1, {4}}},
     {(const double[]){0.0, 1.0, 1.0, 0.0}, 1, {4}}, NULL,
     {{0}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     false},
    {"torch.logical_not(a)", arithmetic_57, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {13}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"torch.isnan(a)", arithmetic_58, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {13}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"torch.isinf(a)", arithmetic_59, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {13}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"torch.isfinite(a)", arithmetic_60, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){1.0, 1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0}, 1, {13}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"torch.bitwise_and(a, b)", arithmetic_61, 2, {'i', 'i'},
     {{(const double[]){12.0, -7.0, 0.0}, 1, {3}}, {(const double[]){10.0, 5.0, 3.0}, 1, {3}}},
     {(const double[]){8.0, 1.0, 0.0}, 1, {3}}, NULL,
     {{0}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     false},
    {"torch.bitwise_and(a, b)", arithmetic_62, 2, {'b', 'b'},
     {{(const double[]){1.0, 1.0, 0.0}, 1, {3}}, {(const double[]){1.0, 0.0, 0.0}, 1, {3}}},
     {(const double[]){1.0, 0.0, 0.0}, 1, {3}}, NULL,
     {{0}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     false},
    {"torch.bitwise_or(a, b)", arithmetic_63, 2, {'i', 'i'},
     {{(const double[]){12.0, -7.0, 0.0}, 1, {3}}, {(const double[]){10.0, 5.0, 3.0}, 1, {3}}},
     {(const double[]){14.0, -3.0, 3.0}, 1, {3}}, NULL,
     {{0}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     false},
    {"torch.bitwise_or(a, b)", arithmetic_64, 2, {'b', 'b'},
     {{(const double[]){1.0, 1.0, 0.0}, 1, {3}}, {(const double[]){1.0, 0.0, 0.0}, 1, {3}}},
     {(const double[]){1.0, 1.0, 0.0}, 1, {3}}, NULL,
     {{0}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     false},
    {"torch.bitwise_xor(a, b)", arithmetic_65, 2, {'i', 'i'},
     {{(const double[]){12.0, -7.0, 0.0}, 1, {3}}, {(const double[]){10.0, 5.0, 3.0}, 1, {3}}},
     {(const double[]){6.0, -4.0, 3.0}, 1, {3}}, NULL,
     {{0}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     false},
    {"torch.bitwise_xor(a, b)", arithmetic_66, 2, {'b', 'b'},
     {{(const double[]){1.0, 1.0, 0.0}, 1, {3}}, {(const double[]){1.0, 0.0, 0.0}, 1, {3}}},
     {(const double[]){0.0, 1.0, 0.0}, 1, {3}}, NULL,
     {{0}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     false},
    {"torch.remainder(a, b)", arithmetic_67, 2, {'i', 'i'},
     {{(const double[]){7.0, -7.0, 7.0, -7.0, 6.0}, 1, {5}}, {(const double[]){2.0, 2.0, -2.0, -2.0, 3.0}, 1, {5}}},
     {(const double[]){1.0, 1.0, -1.0, -1.0, 0.0}, 1, {5}}, NULL,
     {{0}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     false},
    {"torch.fmod(a, b)", arithmetic_68, 2, {'i', 'i'},
     {{(const double[]){7.0, -7.0, 7.0, -7.0, 6.0}, 1, {5}}, {(const double[]){2.0, 2.0, -2.0, -2.0, 3.0}, 1, {5}}},
     {(const double[]){1.0, -1.0, 1.0, -1.0, 0.0}, 1, {5}}, NULL,
     {{0}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     false},
    {"torch.div(a, b, rounding_mode='floor')", arithmetic_69, 2, {'i', 'i'},
     {{(const double[]){7.0, -7.0, 7.0, -7.0, 6.0}, 1, {5}}, {(const double[]){2.0, 2.0, -2.0, -2.0, 3.0}, 1, {5}}},
     {(const double[]){3.0, -4.0, -4.0, 3.0, 2.0}, 1, {5}}, NULL,
     {{0}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     false},
    {"torch.div(a, b, rounding_mode='trunc')", arithmetic_70, 2, {'i', 'i'},
     {{(const double[]){7.0, -7.0, 7.0, -7.0, 6.0}, 1, {5}}, {(const double[]){2.0, 2.0, -2.0, -2.0, 3.0}, 1, {5}}},
     {(const double[]){3.0, -3.0, -3.0, 3.0, 2.0}, 1, {5}}, NULL,
     {{0}, {0}},
     {NULL, NULL},
     {{0}, {0}},
     false},
    {"torch.floor(a)", arithmetic_71, 1, {'i'},
     {{(const double[]){1.0, -2.0}, 1, {2}}},
     {(const double[]){1.0, -2.0}, 1, {2}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"torch.bitwise_not(a)", arithmetic_72, 1, {'i'},
     {{(const double[]){12.0, -7.0, 0.0}, 1, {3}}},
     {(const double[]){-13.0, 6.0, -1.0}, 1, {3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"torch.bitwise_not(a)", arithmetic_73, 1, {'b'},
     {{(const double[]){1.0, 0.0}, 1, {2}}},
     {(const double[]){0.0, 1.0}, 1, {2}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"torch.clamp(a, b, c)", arithmetic_74, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, -1.0, 0.75}, 1, {3}}},
     {(const double[]){0.40625, -1.0, 0.75, 0.5, -1.0, 0.75}, 2, {2, 3}}, "ClampBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){0.7, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, {(const double[]){1.9, -1.9, 1.5}, 1, {3}}},
     {"WhereBackward0", "WhereBackward0", "ViewBackward0"},
     {{0}, {0}, {0}},
     true},
    {"torch.clamp(a, b, None)", arithmetic_75, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, -1.0, 0.75}, 1, {3}}},
     {(const double[]){0.40625, -0.625, 1.5, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "ClampBackward0",
     {{(const double[]){0.0, -1.3, 0.0, 1.9, -0.6, 1.1}, 2, {2, 3}}, {(const double[]){0.7, 0.0, 0.4, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}},
     {"WhereBackward0", "WhereBackward0", NULL},
     {{0}, {0}, {0}},
     true},
    {"torch.clamp(a, None, c)", arithmetic_76, 3, {'g', 'g', 'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, {(const double[]){0.40625, -2.125, 1.5, -0.84375, 0.96875, -1.28125}, 2, {2, 3}}, {(const double[]){0.5, -1.0, 0.75}, 1, {3}}},
     {(const double[]){-1.75, -1.0, 0.25, 0.5, -1.0, 0.75}, 2, {2, 3}}, "ClampBackward0",
     {{(const double[]){0.7, 0.0, 0.4, 0.0, 0.0, 0.0}, 2, {2, 3}}, {0}, {(const double[]){1.9, -1.9, 1.1}, 1, {3}}},
     {"WhereBackward0", NULL, "ViewBackward0"},
     {{0}, {0}, {0}},
     true},
    {"a.clamp_min(.25)", arithmetic_77, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25, 0.25, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "ClampMinBackward0",
     {{(const double[]){0.0, 0.0, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"WhereBackward0"},
     {{0}},
     true},
    {"a.clamp_max(.25)", arithmetic_78, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25, 0.25, 0.25, 0.25}, 2, {2, 3}}, "ClampMaxBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {"WhereBackward0"},
     {{0}},
     true},
};
