/* Made by make_ops.py from ops_cases.py with PyTorch 1.13.1. */
/* clang-format off */
static gw_tensor *functions_0(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_exp(a);
}
static gw_tensor *functions_1(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_exp(a);
}
static gw_tensor *functions_2(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_exp(a);
}
static gw_tensor *functions_3(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_exp(a);
}
static gw_tensor *functions_4(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log(a);
}
static gw_tensor *functions_5(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log(a);
}
static gw_tensor *functions_6(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log(a);
}
static gw_tensor *functions_7(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log(a);
}
static gw_tensor *functions_8(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sqrt(a);
}
static gw_tensor *functions_9(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sqrt(a);
}
static gw_tensor *functions_10(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sqrt(a);
}
static gw_tensor *functions_11(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sqrt(a);
}
static gw_tensor *functions_12(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sin(a);
}
static gw_tensor *functions_13(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sin(a);
}
static gw_tensor *functions_14(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sin(a);
}
static gw_tensor *functions_15(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sin(a);
}
static gw_tensor *functions_16(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cos(a);
}
static gw_tensor *functions_17(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cos(a);
}
static gw_tensor *functions_18(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cos(a);
}
static gw_tensor *functions_19(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cos(a);
}
static gw_tensor *functions_20(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_tanh(a);
}
static gw_tensor *functions_21(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_tanh(a);
}
static gw_tensor *functions_22(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_tanh(a);
}
static gw_tensor *functions_23(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_tanh(a);
}
static gw_tensor *functions_24(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sigmoid(a);
}
static gw_tensor *functions_25(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sigmoid(a);
}
static gw_tensor *functions_26(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sigmoid(a);
}
static gw_tensor *functions_27(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sigmoid(a);
}
static gw_tensor *functions_28(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_relu(a);
}
static gw_tensor *functions_29(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_relu(a);
}
static gw_tensor *functions_30(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_relu(a);
}
static gw_tensor *functions_31(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_relu(a);
}
static gw_tensor *functions_32(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_rsqrt(a);
}
static gw_tensor *functions_33(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_rsqrt(a);
}
static gw_tensor *functions_34(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_rsqrt(a);
}
static gw_tensor *functions_35(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_rsqrt(a);
}
static gw_tensor *functions_36(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_exp2(a);
}
static gw_tensor *functions_37(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_exp2(a);
}
static gw_tensor *functions_38(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_exp2(a);
}
static gw_tensor *functions_39(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_exp2(a);
}
static gw_tensor *functions_40(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_expm1(a);
}
static gw_tensor *functions_41(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_expm1(a);
}
static gw_tensor *functions_42(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_expm1(a);
}
static gw_tensor *functions_43(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_expm1(a);
}
static gw_tensor *functions_44(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log2(a);
}
static gw_tensor *functions_45(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log2(a);
}
static gw_tensor *functions_46(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log2(a);
}
static gw_tensor *functions_47(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log2(a);
}
static gw_tensor *functions_48(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log10(a);
}
static gw_tensor *functions_49(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log10(a);
}
static gw_tensor *functions_50(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log10(a);
}
static gw_tensor *functions_51(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log10(a);
}
static gw_tensor *functions_52(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log1p(a);
}
static gw_tensor *functions_53(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log1p(a);
}
static gw_tensor *functions_54(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log1p(a);
}
static gw_tensor *functions_55(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log1p(a);
}
static gw_tensor *functions_56(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_tan(a);
}
static gw_tensor *functions_57(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_tan(a);
}
static gw_tensor *functions_58(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_tan(a);
}
static gw_tensor *functions_59(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_tan(a);
}
static gw_tensor *functions_60(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_asin(a);
}
static gw_tensor *functions_61(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_asin(a);
}
static gw_tensor *functions_62(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_asin(a);
}
static gw_tensor *functions_63(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_asin(a);
}
static gw_tensor *functions_64(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_acos(a);
}
static gw_tensor *functions_65(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_acos(a);
}
static gw_tensor *functions_66(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_acos(a);
}
static gw_tensor *functions_67(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_acos(a);
}
static gw_tensor *functions_68(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_atan(a);
}
static gw_tensor *functions_69(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_atan(a);
}
static gw_tensor *functions_70(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_atan(a);
}
static gw_tensor *functions_71(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_atan(a);
}
static gw_tensor *functions_72(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sinh(a);
}
static gw_tensor *functions_73(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sinh(a);
}
static gw_tensor *functions_74(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sinh(a);
}
static gw_tensor *functions_75(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sinh(a);
}
static gw_tensor *functions_76(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cosh(a);
}
static gw_tensor *functions_77(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cosh(a);
}
static gw_tensor *functions_78(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cosh(a);
}
static gw_tensor *functions_79(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cosh(a);
}
static gw_tensor *functions_80(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_asinh(a);
}
static gw_tensor *functions_81(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_asinh(a);
}
static gw_tensor *functions_82(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_asinh(a);
}
static gw_tensor *functions_83(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_asinh(a);
}
static gw_tensor *functions_84(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_acosh(a);
}
static gw_tensor *functions_85(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_acosh(a);
}
static gw_tensor *functions_86(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_acosh(a);
}
static gw_tensor *functions_87(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_acosh(a);
}
static gw_tensor *functions_88(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_atanh(a);
}
static gw_tensor *functions_89(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_atanh(a);
}
static gw_tensor *functions_90(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_atanh(a);
}
static gw_tensor *functions_91(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_atanh(a);
}
static gw_tensor *functions_92(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_erf(a);
}
static gw_tensor *functions_93(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_erf(a);
}
static gw_tensor *functions_94(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_erf(a);
}
static gw_tensor *functions_95(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_erf(a);
}
static gw_tensor *functions_96(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_erfc(a);
}
static gw_tensor *functions_97(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_erfc(a);
}
static gw_tensor *functions_98(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_erfc(a);
}
static gw_tensor *functions_99(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_erfc(a);
}
static gw_tensor *functions_100(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sinc(a);
}
static gw_tensor *functions_101(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sinc(a);
}
static gw_tensor *functions_102(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sinc(a);
}
static gw_tensor *functions_103(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sinc(a);
}
static gw_tensor *functions_104(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sign(a);
}
static gw_tensor *functions_105(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sign(a);
}
static gw_tensor *functions_106(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sign(a);
}
static gw_tensor *functions_107(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sign(a);
}
static gw_tensor *functions_108(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sgn(a);
}
static gw_tensor *functions_109(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sgn(a);
}
static gw_tensor *functions_110(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sgn(a);
}
static gw_tensor *functions_111(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sgn(a);
}
static gw_tensor *functions_112(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_floor(a);
}
static gw_tensor *functions_113(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_floor(a);
}
static gw_tensor *functions_114(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_floor(a);
}
static gw_tensor *functions_115(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_floor(a);
}
static gw_tensor *functions_116(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_ceil(a);
}
static gw_tensor *functions_117(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_ceil(a);
}
static gw_tensor *functions_118(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_ceil(a);
}
static gw_tensor *functions_119(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_ceil(a);
}
static gw_tensor *functions_120(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_round(a);
}
static gw_tensor *functions_121(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_round(a);
}
static gw_tensor *functions_122(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_round(a);
}
static gw_tensor *functions_123(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_round(a);
}
static gw_tensor *functions_124(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_trunc(a);
}
static gw_tensor *functions_125(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_trunc(a);
}
static gw_tensor *functions_126(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_trunc(a);
}
static gw_tensor *functions_127(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_trunc(a);
}
static gw_tensor *functions_128(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_frac(a);
}
static gw_tensor *functions_129(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_frac(a);
}
static gw_tensor *functions_130(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_frac(a);
}
static gw_tensor *functions_131(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_frac(a);
}
static gw_tensor *functions_132(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_neg(a);
}
static gw_tensor *functions_133(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_neg(a);
}
static gw_tensor *functions_134(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_neg(a);
}
static gw_tensor *functions_135(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_neg(a);
}
static gw_tensor *functions_136(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_abs(a);
}
static gw_tensor *functions_137(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_abs(a);
}
static gw_tensor *functions_138(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_abs(a);
}
static gw_tensor *functions_139(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_abs(a);
}
static gw_tensor *functions_140(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_reciprocal(a);
}
static gw_tensor *functions_141(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_reciprocal(a);
}
static gw_tensor *functions_142(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_reciprocal(a);
}
static gw_tensor *functions_143(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_reciprocal(a);
}
static gw_tensor *functions_144(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_round(a);
}
static gw_tensor *functions_145(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logit(a, (gw_numbers){.p = NOT_A_NUMBER});
}
static gw_tensor *functions_146(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logit(a, (gw_numbers){.p = NOT_A_NUMBER});
}
static gw_tensor *functions_147(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logit(a, (gw_numbers){.p = .25});
}
static gw_tensor *functions_148(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_nan_to_num(a, (gw_numbers){0, 5, -7});
}
static const vector functions_vectors[] = {
    {"torch.exp(a)", functions_0, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.1737739434504451, 0.5352614285189903, 1.2840254166877414, 2.0518667734879767, 3.955076722920577, 13.804574186067095}, 2, {2, 3}}, "ExpBackward0",
     {{(const double[]){0.12164176041531156, -0.6958398570746874, 0.5136101666750966, 3.8985468696271557, -2.3730460337523462, 15.185031604673805}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.13380593645684274, 0.13916797141493747, 0.46224915000758693, -6.627529678366165, -0.7119138101257039, 19.740541086075947}, 2, {2, 3}}},
     true},
    {"torch.exp(a)", functions_1, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){1.0, 1.0, INFINITE, 0.0, NOT_A_NUMBER, 2.718281828459045, 0.36787944117144233, 1.6487212707001282, 0.6065306597126334, 20.085536923187668, 0.049787068367863944, 5.54062238439351e+34, 1.804851387845415e-35}, 1, {13}}, "ExpBackward0",
     {{(const double[]){0.7, -1.3, INFINITE, 0.0, NOT_A_NUMBER, 2.99011001130495, -0.07357588823428847, 1.4838491436301153, -1.0311021215114768, 6.0256610769563, 0.06472318887822313, 3.8784356690754566e+34, -2.3463068041990397e-35}, 1, {13}}},
     {NULL},
     {{(const double[]){0.77, 0.26, INFINITE, -0.0, NOT_A_NUMBER, 3.8871430146964348, -0.05150312176400192, -1.9290038867191501, -0.41244084860459074, 11.44875604621697, -0.03883391332693388, 4.266279235983003e+34, 4.692613608398079e-36}, 1, {13}}},
     true},
    {"torch.exp(a)", functions_2, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){1.988737469582292}, 0, {0}}, "ExpBackward0",
     {{(const double[]){1.3921162287076043}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){1.5313278515783648}, 0, {0}}},
     true},
    {"torch.exp(a)", functions_3, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "ExpBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.log(a)", functions_4, 1, {'g'},
     {{(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){-0.6931471805599453, 0.22314355131420976, 1.0116009116784799, 1.252762968495368, -0.13353139262452263, 0.11778303565638346}, 2, {2, 3}}, "LogBackward0",
     {{(const double[]){1.4, -1.04, 0.14545454545454548, 0.5428571428571428, -0.6857142857142857, 0.9777777777777779}, 2, {2, 3}}},
     {"DivBackward0"},
     {{(const double[]){-3.08, -0.16640000000000002, -0.04760330578512397, 0.2636734693877551, 0.23510204081632652, -1.1298765432098767}, 2, {2, 3}}},
     true},
    {"torch.log(a)", functions_5, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){-INFINITE, -INFINITE, INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 0.0, NOT_A_NUMBER, -0.6931471805599453, NOT_A_NUMBER, 1.0986122886681098, NOT_A_NUMBER, 4.382026634673881, NOT_A_NUMBER}, 1, {13}}, "LogBackward0",
     {{(const double[]){INFINITE, INFINITE, 0.0, -0.0, NOT_A_NUMBER, 1.1, 0.2, 1.8, 3.4, 0.09999999999999999, -0.43333333333333335, 0.008749999999999999, 0.01625}, 1, {13}}},
     {NULL},
     {{(const double[]){-INFINITE, -INFINITE, -0.0, 0.0, NOT_A_NUMBER, -1.4300000000000002, 0.13999999999999999, 4.680000000000001, 2.72, -0.06333333333333332, 0.08666666666666667, -0.0001203125, -4.0625000000000005e-05}, 1, {13}}},
     true},
    {"torch.log(a)", functions_6, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){-0.3746934494414107}, 0, {0}}, "LogBackward0",
     {{(const double[]){1.018181818181818}, 0, {0}}},
     {"DivBackward0"},
     {{(const double[]){-1.6290909090909091}, 0, {0}}},
     true},
    {"torch.log(a)", functions_7, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "LogBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"DivBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.sqrt(a)", functions_8, 1, {'g'},
     {{(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){0.7071067811865476, 1.118033988749895, 1.6583123951777, 1.8708286933869707, 0.9354143466934853, 1.0606601717798212}, 2, {2, 3}}, "SqrtBackward0",
     {{(const double[]){0.4949747468305832, -0.5813776741499453, 0.12060453783110546, 0.5077963596336064, -0.32071349029490925, 0.5185449728701349}, 2, {2, 3}}},
     {"DivBackward0"},
     {{(const double[]){-0.5444722215136415, -0.04651021393199563, -0.01973528800872635, 0.12332197305387584, 0.054979455479127304, -0.29960376210274464}, 2, {2, 3}}},
     true},
    {"torch.sqrt(a)", functions_9, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 1.0, NOT_A_NUMBER, 0.7071067811865476, NOT_A_NUMBER, 1.7320508075688772, NOT_A_NUMBER, 8.94427190999916, NOT_A_NUMBER}, 1, {13}}, "SqrtBackward0",
     {{(const double[]){INFINITE, INFINITE, 0.0, NOT_A_NUMBER, NOT_A_NUMBER, 0.55, NOT_A_NUMBER, 0.6363961030678927, NOT_A_NUMBER, 0.08660254037844387, NOT_A_NUMBER, 0.039131189606246314, NOT_A_NUMBER}, 1, {13}}},
     {NULL},
     {{(const double[]){-INFINITE, INFINITE, -0.0, NOT_A_NUMBER, NOT_A_NUMBER, -0.35750000000000004, NOT_A_NUMBER, 0.8273149339882605, NOT_A_NUMBER, -0.027424137786507225, NOT_A_NUMBER, -0.00026902692854294344, NOT_A_NUMBER}, 1, {13}}},
     true},
    {"torch.sqrt(a)", functions_10, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.82915619758885}, 0, {0}}, "SqrtBackward0",
     {{(const double[]){0.42211588240886905}, 0, {0}}},
     {"DivBackward0"},
     {{(const double[]){-0.3376927059270952}, 0, {0}}},
     true},
    {"torch.sqrt(a)", functions_11, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "SqrtBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"DivBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.sin(a)", functions_12, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.9839859468739369, -0.5850972729404621, 0.24740395925452294, 0.6584443999105676, 0.9808930570231557, 0.4939202986100892}, 2, {2, 3}}, "SinBackward0",
     {{(const double[]){-0.12477223895464445, -1.0542520553567833, 0.38756496868425794, 1.4299958075943262, -0.1167286247933923, -0.9564578996125829}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.7576691790929314, 0.15212529096452015, -0.08906542533162827, 2.1267754117111335, 0.176560750264168, -0.7063060270124276}, 2, {2, 3}}},
     true},
    {"torch.sin(a)", functions_13, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.8414709848078965, -0.8414709848078965, 0.479425538604203, -0.479425538604203, 0.1411200080598672, -0.1411200080598672, -0.9938886539233752, 0.9938886539233752}, 1, {13}}, "SinBackward0",
     {{(const double[]){0.7, -1.3, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.5943325364549538, -0.10806046117362796, 0.7898243057013355, -1.4918903552136336, -0.2969977489801336, -1.286990245580579, -0.07727107068733328, 0.14350341699076183}, 1, {13}}},
     {NULL},
     {{(const double[]){-0.0, 0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, -1.203303508275292, -0.1178059378731055, 0.5609278801669176, -0.3260093662508581, -0.08043840459412431, -0.11007360628669643, 0.7652942635209989, -0.2584110500200776}, 1, {13}}},
     true},
    {"torch.sin(a)", functions_14, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.6346070800152693}, 0, {0}}, "SinBackward0",
     {{(const double[]){0.54098446230673}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){-0.4886474516117574}, 0, {0}}},
     true},
    {"torch.sin(a)", functions_15, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "SinBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.cos(a)", functions_16, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.17824605564949209, 0.8109631195052179, 0.9689124217106447, 0.7526293724180665, 0.19454770798898718, -0.8695071814659844}, 2, {2, 3}}, "CosBackward0",
     {{(const double[]){0.6887901628117558, -0.7606264548226007, -0.09896158370180919, -1.2510443598300784, 0.5885358342138933, -0.5433123284710981}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.13724946285010892, -0.21085041107135666, -0.34880847181583213, 2.430992872910355, 0.03501858743801769, 1.2433952694963577}, 2, {2, 3}}},
     true},
    {"torch.cos(a)", functions_17, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){1.0, 1.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.5403023058681398, 0.5403023058681398, 0.8775825618903728, 0.8775825618903728, -0.9899924966004454, -0.9899924966004454, -0.11038724383904756, -0.11038724383904756}, 1, {13}}, "CosBackward0",
     {{(const double[]){-0.0, -0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, -0.9256180832886862, -0.16829419696157932, -0.4314829847437827, -0.8150234156271451, -0.042336002417960164, 0.1834560104778274, 0.6957220577463626, 1.292055250100388}, 1, {13}}},
     {NULL},
     {{(const double[]){-0.77, -0.26, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, -0.7726322973914399, 0.07564232282153956, 1.0267715974117362, 0.5967561420854535, 0.5642957230622538, -0.7721941473483475, 0.08499817775606662, 0.028700683398152366}, 1, {13}}},
     true},
    {"torch.cos(a)", functions_18, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.7728349461524715}, 0, {0}}, "CosBackward0",
     {{(const double[]){-0.4442249560106885}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){-0.5950829085374031}, 0, {0}}},
     true},
    {"torch.cos(a)", functions_19, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "CosBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.tanh(a)", functions_20, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.9413755384972874, -0.5545997223493823, 0.24491866240370913, 0.6161344271055263, 0.8798266996519848, 0.9895597486128832}, 2, {2, 3}}, "TanhBackward0",
     {{(const double[]){0.07966846686325953, -0.9001448923609846, 0.37600593952255124, 1.178718898697155, -0.1355429871476977, 0.022848654317728135}, 2, {2, 3}}},
     {"TanhBackwardBackward0"},
     {{(const double[]){0.16499548096823932, 0.19968804295104667, -0.16576356917468374, 2.4692475974485775, 0.07155260342587814, -0.05878628241926368}, 2, {2, 3}}},
     true},
    {"torch.tanh(a)", functions_21, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, 1.0, -1.0, NOT_A_NUMBER, 0.7615941559557649, -0.7615941559557649, 0.46211715726000974, -0.46211715726000974, 0.9950547536867305, -0.9950547536867305, 1.0, -1.0}, 1, {13}}, "TanhBackward0",
     {{(const double[]){0.7, -1.3, 0.0, 0.0, NOT_A_NUMBER, 0.4619717757754288, -0.08399486832280523, 0.7078029596693347, -1.3369611460420765, 0.00295981114963205, 0.012825848315072216, 0.0, -0.0}, 1, {13}}},
     {NULL},
     {{(const double[]){-0.0, 0.0, -0.0, -0.0, NOT_A_NUMBER, -0.9147710120823913, -0.08955800118289144, 0.8504285182187971, -0.4942661473408393, -0.01119166178693416, -0.01531490560317306, -0.0, 0.0}, 1, {13}}},
     true},
    {"torch.tanh(a)", functions_22, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.5963735554792423}, 0, {0}}, "TanhBackward0",
     {{(const double[]){0.4510370076275329}, 0, {0}}},
     {"TanhBackwardBackward0"},
     {{(const double[]){-0.5917703965614098}, 0, {0}}},
     true},
    {"torch.tanh(a)", functions_23, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "TanhBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"TanhBackwardBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.sigmoid(a)", functions_24, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.14804719803168948, 0.34864513533394575, 0.5621765008857981, 0.672331699179286, 0.7981867777396212, 0.9324533088603709}, 2, {2, 3}}, "SigmoidBackward0",
     {{(const double[]){0.08829045763065863, -0.29521921642449656, 0.09845363309503935, 0.4185733923701621, -0.09665078734875704, 0.0692825492212883}, 2, {2, 3}}},
     {"SigmoidBackwardBackward0"},
     {{(const double[]){0.06836296269038436, 0.017873145819499302, -0.011018704329618755, 0.24525377739051932, 0.017291992107313924, -0.07789981590827186}, 2, {2, 3}}},
     true},
    {"torch.sigmoid(a)", functions_25, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.5, 0.5, 1.0, 0.0, NOT_A_NUMBER, 0.7310585786300049, 0.2689414213699951, 0.6224593312018546, 0.3775406687981454, 0.9525741268224334, 0.04742587317756678, 1.0, 1.8048513878454153e-35}, 1, {13}}, "SigmoidBackward0",
     {{(const double[]){0.175, -0.325, 0.0, 0.0, NOT_A_NUMBER, 0.21627312656563005, -0.03932238664829637, 0.21150334098143503, -0.39950631074271065, 0.013552997919273599, 0.05872965765018578, 0.0, -2.34630680419904e-35}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, 0.0, -0.0, -0.0, NOT_A_NUMBER, -0.12992657917231626, -0.012720084674212777, 0.06734144997721529, -0.039138620499578114, -0.02330819755673772, -0.031895428235535914, -0.0, 4.69261360839808e-36}, 1, {13}}},
     true},
    {"torch.sigmoid(a)", functions_26, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.665410558746814}, 0, {0}}, "SigmoidBackward0",
     {{(const double[]){0.15584754293854675}, 0, {0}}},
     {"SigmoidBackwardBackward0"},
     {{(const double[]){-0.05671342414492283}, 0, {0}}},
     true},
    {"torch.sigmoid(a)", functions_27, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "SigmoidBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"SigmoidBackwardBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.relu(a)", functions_28, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "ReluBackward0",
     {{(const double[]){0.0, 0.0, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"ThresholdBackwardBackward0"},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     true},
    {"torch.relu(a)", functions_29, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, 0.0, NOT_A_NUMBER, 1.0, 0.0, 0.5, 0.0, 3.0, 0.0, 80.0, 0.0}, 1, {13}}, "ReluBackward0",
     {{(const double[]){0.0, 0.0, 0.4, 0.0, -0.6, 1.1, 0.0, 0.9, 0.0, 0.3, 0.0, 0.7, 0.0}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {13}}},
     true},
    {"torch.relu(a)", functions_30, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.6875}, 0, {0}}, "ReluBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"ThresholdBackwardBackward0"},
     {{(const double[]){0.0}, 0, {0}}},
     true},
    {"torch.relu(a)", functions_31, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "ReluBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"ThresholdBackwardBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.rsqrt(a)", functions_32, 1, {'g'},
     {{(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){1.414213562373095, 0.8944271909999159, 0.6030226891555273, 0.5345224838248488, 1.0690449676496976, 0.9428090415820635}, 2, {2, 3}}, "RsqrtBackward0",
     {{(const double[]){-0.9899494936611662, 0.4651021393199562, -0.04385619557494744, -0.1450846741810304, 0.36652970319418204, -0.46092886477345335}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){3.2668333290818476, 0.11162451343678949, 0.021529405100428743, -0.10570454833189359, -0.18850099021415082, 0.7989433656073193}, 2, {2, 3}}},
     true},
    {"torch.rsqrt(a)", functions_33, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){INFINITE, -INFINITE, 0.0, NOT_A_NUMBER, NOT_A_NUMBER, 1.0, NOT_A_NUMBER, 1.414213562373095, NOT_A_NUMBER, 0.5773502691896258, NOT_A_NUMBER, 0.11180339887498948, NOT_A_NUMBER}, 1, {13}}, "RsqrtBackward0",
     {{(const double[]){-INFINITE, -INFINITE, -0.0, NOT_A_NUMBER, NOT_A_NUMBER, -0.55, NOT_A_NUMBER, -1.2727922061357853, NOT_A_NUMBER, -0.0288675134594813, NOT_A_NUMBER, -0.0004891398700780789, NOT_A_NUMBER}, 1, {13}}},
     {NULL},
     {{(const double[]){INFINITE, -INFINITE, 0.0, NOT_A_NUMBER, NOT_A_NUMBER, 1.0725000000000002, NOT_A_NUMBER, -4.9638896039295615, NOT_A_NUMBER, 0.02742413778650724, NOT_A_NUMBER, 1.0088509820360377e-05, NOT_A_NUMBER}, 1, {13}}},
     true},
    {"torch.rsqrt(a)", functions_34, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){1.2060453783110545}, 0, {0}}, "RsqrtBackward0",
     {{(const double[]){-0.6139867380492641}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){1.4735681713182338}, 0, {0}}},
     true},
    {"torch.rsqrt(a)", functions_35, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "RsqrtBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.exp2(a)", functions_36, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.29730177875068026, 0.6484197773255048, 1.189207115002721, 1.645755478153965, 2.5936791093020193, 6.168843301631763}, 2, {2, 3}}, "Exp2Backward0",
     {{(const double[]){0.14425172280154344, -0.5842854426142255, 0.3297182235463851, 2.16742646218966, -1.0786808171339548, 4.703507976026377}, 2, {2, 3}}},
     {"MulBackward1"},
     {{(const double[]){0.10998644244588508, 0.08099916143805404, 0.2056889313273695, -2.5539874202742254, -0.22430537013614965, 4.238290280021068}, 2, {2, 3}}},
     true},
    {"torch.exp2(a)", functions_37, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){1.0, 1.0, INFINITE, 0.0, NOT_A_NUMBER, 2.0, 0.5, 1.4142135623730951, 0.7071067811865476, 8.0, 0.125, 1.2089258196146292e+24, 8.271806125530277e-25}, 1, {13}}, "Exp2Backward0",
     {{(const double[]){0.48520302639196167, -0.9010913347279289, INFINITE, 0.0, NOT_A_NUMBER, 1.5249237972318797, -0.06931471805599453, 0.8822323291216926, -0.8332194219482651, 1.6635532333438687, 0.11263641684099111, 5.865744663604008e+23, -7.453652822264735e-25}, 1, {13}}},
     {NULL},
     {{(const double[]){0.369948820717015, 0.12491778361873236, INFINITE, -0.0, NOT_A_NUMBER, 1.374095619806056, -0.033631710974274094, -0.7949719069883954, -0.23101747724449095, 2.1908657434669982, -0.04684416885702464, 4.472406813007829e+23, 1.033295687725096e-25}, 1, {13}}},
     true},
    {"torch.exp2(a)", functions_38, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){1.6104903319492543}, 0, {0}}, "Exp2Backward0",
     {{(const double[]){0.7814147830367731}, 0, {0}}},
     {"MulBackward1"},
     {{(const double[]){0.5957989990807807}, 0, {0}}},
     true},
    {"torch.exp2(a)", functions_39, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "Exp2Backward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward1"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.expm1(a)", functions_40, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.8262260565495548, -0.4647385714810098, 0.2840254166877415, 1.0518667734879767, 2.955076722920577, 12.804574186067095}, 2, {2, 3}}, "Expm1Backward0",
     {{(const double[]){0.1216417604153116, -0.6958398570746874, 0.5136101666750966, 3.8985468696271557, -2.3730460337523462, 15.185031604673805}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.13380593645684277, 0.13916797141493747, 0.46224915000758693, -6.627529678366165, -0.7119138101257039, 19.740541086075947}, 2, {2, 3}}},
     true},
    {"torch.expm1(a)", functions_41, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, -1.0, NOT_A_NUMBER, 1.7182818284590453, -0.6321205588285577, 0.6487212707001282, -0.3934693402873666, 19.085536923187668, -0.950212931632136, 5.54062238439351e+34, -1.0}, 1, {13}}, "Expm1Backward0",
     {{(const double[]){0.7, -1.3, INFINITE, 0.0, NOT_A_NUMBER, 2.9901100113049504, -0.07357588823428847, 1.4838491436301153, -1.0311021215114768, 6.0256610769563, 0.06472318887822313, 3.8784356690754566e+34, -0.0}, 1, {13}}},
     {NULL},
     {{(const double[]){0.77, 0.26, INFINITE, -0.0, NOT_A_NUMBER, 3.8871430146964356, -0.05150312176400192, -1.9290038867191501, -0.41244084860459074, 11.44875604621697, -0.03883391332693388, 4.266279235983003e+34, 0.0}, 1, {13}}},
     true},
    {"torch.expm1(a)", functions_42, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.9887374695822918}, 0, {0}}, "Expm1Backward0",
     {{(const double[]){1.392116228707604}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){1.5313278515783646}, 0, {0}}},
     true},
    {"torch.expm1(a)", functions_43, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "Expm1Backward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.log2(a)", functions_44, 1, {'g'},
     {{(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){-1.0, 0.32192809488736235, 1.4594316186372973, 1.8073549220576042, -0.19264507794239588, 0.16992500144231237}, 2, {2, 3}}, "Log2Backward0",
     {{(const double[]){2.019773057244549, -1.500402842524522, 0.20984655140203104, 0.7831773079111516, -0.9892765994667178, 1.410635151091431}, 2, {2, 3}}},
     {"DivBackward0"},
     {{(const double[]){-4.443500725938008, -0.24006445480392352, -0.06867705318611925, 0.38040040669970215, 0.33918054838858896, -1.6300672857056535}, 2, {2, 3}}},
     true},
    {"torch.log2(a)", functions_45, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){-INFINITE, -INFINITE, INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 0.0, NOT_A_NUMBER, -1.0, NOT_A_NUMBER, 1.584962500721156, NOT_A_NUMBER, 6.321928094887363, NOT_A_NUMBER}, 1, {13}}, "Log2Backward0",
     {{(const double[]){INFINITE, INFINITE, 0.0, -0.0, NOT_A_NUMBER, 1.58696454497786, 0.2885390081777927, 2.5968510736001345, 4.905163139022475, 0.14426950408889636, -0.6251678510518842, 0.012623581607778428, 0.023443794414445655}, 1, {13}}},
     {NULL},
     {{(const double[]){-INFINITE, -INFINITE, -0.0, 0.0, NOT_A_NUMBER, -2.0630539084712183, 0.20197730572445488, 6.75181279136035, 3.9241305112179807, -0.09137068592296768, 0.12503357021037684, -0.0001735742471069534, -5.860948603611414e-05}, 1, {13}}},
     true},
    {"torch.log2(a)", functions_46, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){-0.5405683813627027}, 0, {0}}, "Log2Backward0",
     {{(const double[]){1.4689258598142172}, 0, {0}}},
     {"DivBackward0"},
     {{(const double[]){-2.350281375702748}, 0, {0}}},
     true},
    {"torch.log2(a)", functions_47, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "Log2Backward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"DivBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.log10(a)", functions_48, 1, {'g'},
     {{(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){-0.3010299956639812, 0.09691001300805642, 0.43933269383026263, 0.5440680443502757, -0.057991946977686754, 0.05115252244738129}, 2, {2, 3}}, "Log10Backward0",
     {{(const double[]){0.6080122746645525, -0.45166626117938197, 0.06317010645865483, 0.23575986160462245, -0.2978019304479442, 0.424643493416513}, 2, {2, 3}}},
     {"DivBackward0"},
     {{(const double[]){-1.3376270042620155, -0.07226660178870112, -0.020673853022832492, 0.11451193277938805, 0.10210351901072373, -0.4906991479479706}, 2, {2, 3}}},
     true},
    {"torch.log10(a)", functions_49, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){-INFINITE, -INFINITE, INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 0.0, NOT_A_NUMBER, -0.3010299956639812, NOT_A_NUMBER, 0.47712125471966244, NOT_A_NUMBER, 1.9030899869919435, NOT_A_NUMBER}, 1, {13}}, "Log10Backward0",
     {{(const double[]){INFINITE, INFINITE, 0.0, -0.0, NOT_A_NUMBER, 0.4777239300935771, 0.08685889638065038, 0.7817300674258534, 1.4766012384710563, 0.04342944819032518, -0.18819427549140913, 0.003800076716653454, 0.007057285330927843}, 1, {13}}},
     {NULL},
     {{(const double[]){-INFINITE, -INFINITE, -0.0, 0.0, NOT_A_NUMBER, -0.6210411091216502, 0.06080122746645526, 2.032498175307219, 1.1812809907768451, -0.02750531718720595, 0.037638855098281826, -5.2251054853985e-05, -1.764321332731961e-05}, 1, {13}}},
     true},
    {"torch.log10(a)", functions_50, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){-0.16272729749769974}, 0, {0}}, "Log10Backward0",
     {{(const double[]){0.4421907452105837}, 0, {0}}},
     {"DivBackward0"},
     {{(const double[]){-0.7075051923369341}, 0, {0}}},
     true},
    {"torch.log10(a)", functions_51, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "Log10Backward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"DivBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.log1p(a)", functions_52, 1, {'g'},
     {{(const double[]){0.5, 1.25, 2.75, 3.5, 0.875, 1.125}, 2, {2, 3}}},
     {(const double[]){0.4054651081081644, 0.8109302162163288, 1.3217558399823195, 1.5040773967762742, 0.6286086594223741, 0.7537718023763802}, 2, {2, 3}}, "Log1PBackward0",
     {{(const double[]){0.4666666666666666, -0.5777777777777778, 0.10666666666666667, 0.4222222222222222, -0.32, 0.5176470588235295}, 2, {2, 3}}},
     {"DivBackward0"},
     {{(const double[]){-0.3422222222222222, -0.05135802469135803, -0.0256, 0.1595061728395062, 0.051199999999999996, -0.31667820069204156}, 2, {2, 3}}},
     true},
    {"torch.log1p(a)", functions_53, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 0.6931471805599453, -INFINITE, 0.4054651081081644, -0.6931471805599453, 1.3862943611198906, NOT_A_NUMBER, 4.394449154672439, NOT_A_NUMBER}, 1, {13}}, "Log1PBackward0",
     {{(const double[]){0.7, -1.3, 0.0, -0.0, NOT_A_NUMBER, 0.55, -INFINITE, 0.6, -3.4, 0.075, -0.65, 0.008641975308641974, 0.016455696202531647}, 1, {13}}},
     {NULL},
     {{(const double[]){-0.77, -0.26, -0.0, 0.0, NOT_A_NUMBER, -0.35750000000000004, INFINITE, 0.52, 2.72, -0.035625, 0.195, -0.00011736015851242187, -4.165999038615607e-05}, 1, {13}}},
     true},
    {"torch.log1p(a)", functions_54, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.5232481437645479}, 0, {0}}, "Log1PBackward0",
     {{(const double[]){0.4148148148148148}, 0, {0}}},
     {"DivBackward0"},
     {{(const double[]){-0.2703978052126201}, 0, {0}}},
     true},
    {"torch.log1p(a)", functions_55, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "Log1PBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"DivBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.tan(a)", functions_56, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){5.52037992250933, -0.7214844409909044, 0.25534192122103627, 0.8748587605544823, 5.041915256481364, -0.5680462555551781}, 2, {2, 3}}, "TanBackward0",
     {{(const double[]){22.032216142190883, -1.976701738169545, 0.42607979869314, 3.3542179167459576, -15.85254567212372, 1.4549442032952846}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){267.57764800742035, -0.5704638194276013, 0.19583286190520177, -9.97718755953162, -47.956315127008914, -2.148836577481356}, 2, {2, 3}}},
     true},
    {"torch.tan(a)", functions_57, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 1.5574077246549023, -1.5574077246549023, 0.5463024898437905, -0.5463024898437905, -0.1425465430742778, 0.1425465430742778, 9.00365494560708, -9.00365494560708}, 1, {13}}, "TanBackward0",
     {{(const double[]){0.7, -1.3, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 3.768070702896236, -0.685103764162952, 1.1686017693685724, -2.207358897696192, 0.306095855082728, 1.326415372025155, 57.446061665688376, -106.68554309342127}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, -0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 15.257898291314708, 1.4937802522965444, -1.6598661462289663, 0.9647085294322197, -0.16580504276735036, -0.22689111115532154, 1137.893937888234, -384.2239270791439}, 1, {13}}},
     true},
    {"torch.tan(a)", functions_58, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.8211418015898941}, 0, {0}}, "TanBackward0",
     {{(const double[]){1.171991700822808}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){2.1172170286564986}, 0, {0}}},
     true},
    {"torch.tan(a)", functions_59, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "TanBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.asin(a)", functions_60, 1, {'g'},
     {{(const double[]){0.15625, 0.40625, 0.65625, 0.71875, 0.84375, 0.28125}, 2, {2, 3}}},
     {(const double[]){0.1568928710204612, 0.41834638644346817, 0.7158380602251112, 0.8020027778036185, 1.0042319961738184, 0.2850964402527462}, 2, {2, 3}}, "AsinBackward0",
     {{(const double[]){0.7087046368285326, -1.4226899815580805, 0.5301218346000526, 2.732756775851008, -1.1178672186999974, 1.1462697118854714}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.12485687295477652, 0.13844187890717227, 0.5499445721545656, -6.907525814029862, -0.9822074002950486, 0.4551043267549527}, 2, {2, 3}}},
     true},
    {"torch.asin(a)", functions_61, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 1.5707963267948966, -1.5707963267948966, 0.5235987755982989, -0.5235987755982989, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {13}}, "AsinBackward0",
     {{(const double[]){0.7, -1.3, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, INFINITE, -INFINITE, 1.0392304845413265, -1.9629909152447278, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, -0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, INFINITE, INFINITE, -0.9006664199358168, 0.5234642440652609, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {13}}},
     true},
    {"torch.asin(a)", functions_62, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.758040765426236}, 0, {0}}, "AsinBackward0",
     {{(const double[]){0.9639425217227348}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){1.3823649793001591}, 0, {0}}},
     true},
    {"torch.asin(a)", functions_63, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "AsinBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.acos(a)", functions_64, 1, {'g'},
     {{(const double[]){0.15625, 0.40625, 0.65625, 0.71875, 0.84375, 0.28125}, 2, {2, 3}}},
     {(const double[]){1.4139034557744354, 1.1524499403514286, 0.8549582665697855, 0.7687935489912782, 0.5665643306210781, 1.2856998865421505}, 2, {2, 3}}, "AcosBackward0",
     {{(const double[]){-0.7087046368285326, 1.4226899815580805, -0.5301218346000526, -2.732756775851008, 1.1178672186999974, -1.1462697118854714}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){-0.12485687295477652, -0.13844187890717227, -0.5499445721545656, 6.907525814029862, 0.9822074002950486, -0.4551043267549527}, 2, {2, 3}}},
     true},
    {"torch.acos(a)", functions_65, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){1.5707963267948966, 1.5707963267948966, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.0, 3.141592653589793, 1.0471975511965976, 2.0943951023931957, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {13}}, "AcosBackward0",
     {{(const double[]){-0.7, 1.3, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, -INFINITE, INFINITE, -1.0392304845413265, 1.9629909152447278, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {13}}},
     {NULL},
     {{(const double[]){-0.0, 0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, -INFINITE, -INFINITE, 0.9006664199358168, -0.5234642440652609, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {13}}},
     true},
    {"torch.acos(a)", functions_66, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.8127555613686607}, 0, {0}}, "AcosBackward0",
     {{(const double[]){-0.9639425217227348}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){-1.3823649793001591}, 0, {0}}},
     true},
    {"torch.acos(a)", functions_67, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "AcosBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.atan(a)", functions_68, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.0516502125483738, -0.5585993153435624, 0.24497866312686414, 0.6231993299340659, 0.9420000403794637, 1.2068173702852525}, 2, {2, 3}}, "AtanBackward0",
     {{(const double[]){0.1723076923076923, -0.9348314606741573, 0.3764705882352941, 1.2528010302640051, -0.20756756756756756, 0.13940594059405942}, 2, {2, 3}}},
     {"DivBackward0"},
     {{(const double[]){0.16329467455621302, 0.16805958843580357, -0.1594463667820069, 2.0186795223004803, 0.05924090577063549, -0.12057923732967357}, 2, {2, 3}}},
     true},
    {"torch.atan(a)", functions_69, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, 1.5707963267948966, -1.5707963267948966, NOT_A_NUMBER, 0.7853981633974483, -0.7853981633974483, 0.4636476090008061, -0.4636476090008061, 1.2490457723982544, -1.2490457723982544, 1.5582969777755349, -1.5582969777755349}, 1, {13}}, "AtanBackward0",
     {{(const double[]){0.7, -1.3, 0.0, 0.0, NOT_A_NUMBER, 0.55, -0.1, 0.72, -1.3599999999999999, 0.03, 0.13, 0.00010935791282612091, -0.0002030932666770817}, 1, {13}}},
     {NULL},
     {{(const double[]){-0.0, 0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, -0.7150000000000001, -0.06999999999999999, 0.7488, -0.4352, -0.0342, -0.0468, -3.0068727788466307e-06, 1.0153076915586024e-06}, 1, {13}}},
     true},
    {"torch.atan(a)", functions_70, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.6022873461349642}, 0, {0}}, "AtanBackward0",
     {{(const double[]){0.47533156498673734}, 0, {0}}},
     {"DivBackward0"},
     {{(const double[]){-0.4881919945964581}, 0, {0}}},
     true},
    {"torch.atan(a)", functions_71, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "AtanBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"DivBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.sinh(a)", functions_72, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-2.790414366277642, -0.666492264456616, 0.2526123168081683, 0.7822528483871789, 1.8511185635579155, 6.866067214516422}, 2, {2, 3}}, "SinhBackward0",
     {{(const double[]){2.0749318168096615, -1.5622798008682883, 0.4125652399518293, 2.4122664576915156, -1.262374895617597, 7.632357668705741}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){-2.1486190620337844, -0.17328798875872017, 0.0909404340509406, -2.526676700290588, -0.3332013414404248, 9.818476116758484}, 2, {2, 3}}},
     true},
    {"torch.sinh(a)", functions_73, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.1752011936438014, -1.1752011936438014, 0.5210953054937474, -0.5210953054937474, 10.017874927409903, -10.017874927409903, 2.770311192196755e+34, -2.770311192196755e+34}, 1, {13}}, "SinhBackward0",
     {{(const double[]){0.7, -1.3, INFINITE, INFINITE, NOT_A_NUMBER, 1.6973886982967683, -0.30861612696304874, 1.0148633686857427, -1.916964140850847, 3.0202985987333295, 13.087960594511095, 1.9392178345377283e+34, -3.6014045498557815e+34}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, -0.0, INFINITE, INFINITE, NOT_A_NUMBER, 1.6805377069106362, 0.16452816711013218, -0.6096815074276846, 0.3543448077357482, 5.710188708623644, 7.813942443379724, 2.1331396179915015e+34, -7.202809099711564e+33}, 1, {13}}},
     true},
    {"torch.sinh(a)", functions_74, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.7429529458056754}, 0, {0}}, "SinhBackward0",
     {{(const double[]){0.8720491666436314}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){0.57207376827037}, 0, {0}}},
     true},
    {"torch.sinh(a)", functions_75, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "SinhBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.cosh(a)", functions_76, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.964188309728088, 1.2017536929756063, 1.0314130998795732, 1.2696139251007978, 2.1039581593626617, 6.938506971550673}, 2, {2, 3}}, "CoshBackward0",
     {{(const double[]){-1.9532900563943494, 0.8664399437936009, 0.10104492672326733, 1.4862804119356399, -1.1106711381347492, 7.552673935968064}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){2.2824249984906277, 0.3124559601736577, 0.3713087159566464, -4.100852978075577, -0.3787124686852791, 9.922064969317464}, 2, {2, 3}}},
     true},
    {"torch.cosh(a)", functions_77, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){1.0, 1.0, INFINITE, INFINITE, NOT_A_NUMBER, 1.5430806348152437, 1.5430806348152437, 1.1276259652063807, 1.1276259652063807, 10.067661995777765, 10.067661995777765, 2.770311192196755e+34, 2.770311192196755e+34}, 1, {13}}, "CoshBackward0",
     {{(const double[]){0.0, 0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.2927213130081816, 0.2350402387287603, 0.46898577494437266, 0.8858620193393705, 3.005362478222971, -13.023237405632873, 1.9392178345377283e+34, 3.6014045498557815e+34}, 1, {13}}},
     {NULL},
     {{(const double[]){0.77, 0.26, INFINITE, -INFINITE, NOT_A_NUMBER, 2.2066053077857988, -0.2160312888741341, -1.3193223792914657, -0.7667856563403389, 5.7385673375933255, -7.8527763567066575, 2.1331396179915015e+34, 7.202809099711564e+33}, 1, {13}}},
     true},
    {"torch.cosh(a)", functions_78, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){1.2457845237766163}, 0, {0}}, "CoshBackward0",
     {{(const double[]){0.5200670620639728}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){0.9592540833079946}, 0, {0}}},
     true},
    {"torch.cosh(a)", functions_79, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "CoshBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.asinh(a)", functions_80, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.3258977669011374, -0.590143685781959, 0.24746646154726346, 0.6679595081857916, 1.1233646762497842, 1.6926802279198863}, 2, {2, 3}}, "AsinhBackward0",
     {{(const double[]){0.3472972568497837, -1.1023977952066144, 0.38805700005813276, 1.5428292055511554, -0.3529030186050277, 0.3915948603511866}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.16456546939958985, 0.09909193664778557, -0.08217677648289871, 1.2430057321220898, 0.05036021454687962, -0.16935508415980033}, 2, {2, 3}}},
     true},
    {"torch.asinh(a)", functions_81, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 0.881373587019543, -0.881373587019543, 0.48121182505960347, -0.48121182505960347, 1.8184464592320668, -1.8184464592320668, 5.0752128754452075, -5.0752128754452075}, 1, {13}}, "AsinhBackward0",
     {{(const double[]){0.7, -1.3, 0.0, 0.0, NOT_A_NUMBER, 0.7778174593052023, -0.1414213562373095, 0.8049844718999243, -1.520526224699857, 0.09486832980505137, 0.41109609582188933, 0.008749316486348213, -0.016248730617503825}, 1, {13}}},
     {NULL},
     {{(const double[]){-0.0, 0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, -0.5055813485483814, -0.04949747468305831, 0.41859192538796064, -0.2432841959519771, -0.05407494798887928, -0.07399729724794009, -0.00012028430726427793, 4.061548037495099e-05}, 1, {13}}},
     true},
    {"torch.asinh(a)", functions_82, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.6423961022699508}, 0, {0}}, "AsinhBackward0",
     {{(const double[]){0.5768293469395573}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){-0.2962179351923032}, 0, {0}}},
     true},
    {"torch.asinh(a)", functions_83, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "AsinhBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.acosh(a)", functions_84, 1, {'g'},
     {{(const double[]){1.5, 2.25}, 2, {1, 2}}},
     {(const double[]){0.9624236501192069, 1.45057451382258}, 2, {1, 2}}, "AcoshBackward0",
     {{(const double[]){0.626099033699941, -0.644980619863884}, 2, {1, 2}}},
     {"MulBackward0"},
     {{(const double[]){-0.8264507244839221, -0.0714440071233841}, 2, {1, 2}}},
     true},
    {"torch.acosh(a)", functions_85, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 1.762747174039086, NOT_A_NUMBER, 5.07513475044481, NOT_A_NUMBER}, 1, {13}}, "AcoshBackward0",
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, 0.0, 0.0, NOT_A_NUMBER, INFINITE, -INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, 0.10606601717798211, 0.4596194077712559, 0.008750683673869074, -0.01625126968004257}, 1, {13}}},
     {NULL},
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, -INFINITE, -INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, -0.07557203723931225, -0.10341436674853256, -0.00012034070375066084, 4.0634523344378987e-05}, 1, {13}}},
     true},
    {"torch.acosh(a)", functions_86, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){NOT_A_NUMBER}, 0, {0}}, "AcoshBackward0",
     {{(const double[]){NOT_A_NUMBER}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){NOT_A_NUMBER}, 0, {0}}},
     true},
    {"torch.acosh(a)", functions_87, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "AcoshBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.atanh(a)", functions_88, 1, {'g'},
     {{(const double[]){0.15625, 0.40625, 0.65625, 0.71875, 0.84375, 0.28125}, 2, {2, 3}}},
     {(const double[]){0.15754052331994767, 0.4311117553019397, 0.7861983203768756, 0.9050543039481258, 1.2340497657358096, 0.2890389253875791}, 2, {2, 3}}, "AtanhBackward0",
     {{(const double[]){0.7175175175175175, -1.5569590643274855, 0.702572898799314, 3.9305050505050505, -2.0827118644067797, 1.1944856839872748}, 2, {2, 3}}},
     {"DivBackward0"},
     {{(const double[]){0.25281898515131745, 0.3030151909989399, 1.4576881275945972, -19.870092602795633, -3.6599248491812695, 0.9484951009222391}, 2, {2, 3}}},
     true},
    {"torch.atanh(a)", functions_89, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, INFINITE, -INFINITE, 0.5493061443340548, -0.5493061443340548, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {13}}, "AtanhBackward0",
     {{(const double[]){0.7, -1.3, -0.0, -0.0, NOT_A_NUMBER, INFINITE, -INFINITE, 1.2, -2.2666666666666666, -0.0375, -0.1625, -0.00010939209251445538, 0.00020315674324113145}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, -0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, INFINITE, INFINITE, -2.08, 1.208888888888889, 0.0534375, 0.073125, 3.008752661750922e-06, -1.015942457214597e-06}, 1, {13}}},
     true},
    {"torch.atanh(a)", functions_90, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.8431994767851143}, 0, {0}}, "AtanhBackward0",
     {{(const double[]){1.3274074074074074}, 0, {0}}},
     {"DivBackward0"},
     {{(const double[]){3.8072010973936905}, 0, {0}}},
     true},
    {"torch.atanh(a)", functions_91, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "AtanhBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"DivBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.erf(a)", functions_92, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.9866716712191824, -0.623240882188418, 0.27632639016823696, 0.6905924687003268, 0.9481700727820903, 0.9997946242638588}, 2, {2, 3}}, "ErfBackward0",
     {{(const double[]){0.036942497151105265, -0.9925493964887865, 0.42400565175044574, 1.2789437747471613, -0.10221586421250935, 0.0012626626384709425}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.1422286140317553, 0.2481373491221966, -0.19080254328770058, 3.125418849538375, 0.08432808797532021, -0.008617672507564185}, 2, {2, 3}}},
     true},
    {"torch.erf(a)", functions_93, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, 1.0, -1.0, NOT_A_NUMBER, 0.8427007929497149, -0.8427007929497149, 0.5204998778130465, -0.5204998778130465, 0.9999779095030014, -0.9999779095030014, 1.0, -1.0}, 1, {13}}, "ErfBackward0",
     {{(const double[]){0.7898654169668587, -1.4668929172241665, 0.0, 0.0, NOT_A_NUMBER, 0.4566182471626542, -0.08302149948411895, 0.7909043210419003, -1.493930384190256, 4.177591558402436e-05, 0.00018102896753077223, 0.0, -0.0}, 1, {13}}},
     {NULL},
     {{(const double[]){-0.0, 0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, -1.1872074426229011, -0.11623009927776651, 1.0281756173544707, -0.5975721536761025, -0.0004762454376578777, -0.0006517042831107801, -0.0, 0.0}, 1, {13}}},
     true},
    {"torch.erf(a)", functions_94, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.6690846628860813}, 0, {0}}, "ErfBackward0",
     {{(const double[]){0.49235811251032013}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){-0.7446916451718593}, 0, {0}}},
     true},
    {"torch.erf(a)", functions_95, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "ErfBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.erfc(a)", functions_96, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.9866716712191825, 1.6232408821884179, 0.7236736098317631, 0.3094075312996732, 0.051829927217909674, 0.00020537573614121745}, 2, {2, 3}}, "ErfcBackward0",
     {{(const double[]){-0.036942497151105265, 0.9925493964887865, -0.42400565175044574, -1.2789437747471613, 0.10221586421250935, -0.0012626626384709425}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){-0.1422286140317553, -0.2481373491221966, 0.19080254328770058, -3.125418849538375, -0.08432808797532021, 0.008617672507564185}, 2, {2, 3}}},
     true},
    {"torch.erfc(a)", functions_97, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){1.0, 1.0, 0.0, 2.0, NOT_A_NUMBER, 0.15729920705028513, 1.8427007929497148, 0.4795001221869535, 1.5204998778130465, 2.209049699858544e-05, 1.9999779095030015, 0.0, 2.0}, 1, {13}}, "ErfcBackward0",
     {{(const double[]){-0.7898654169668587, 1.4668929172241665, -0.0, -0.0, NOT_A_NUMBER, -0.4566182471626542, 0.08302149948411895, -0.7909043210419003, 1.493930384190256, -4.177591558402436e-05, -0.00018102896753077223, -0.0, 0.0}, 1, {13}}},
     {NULL},
     {{(const double[]){0.0, -0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 1.1872074426229011, 0.11623009927776651, -1.0281756173544707, 0.5975721536761025, 0.0004762454376578777, 0.0006517042831107801, 0.0, -0.0}, 1, {13}}},
     true},
    {"torch.erfc(a)", functions_98, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.33091533711391874}, 0, {0}}, "ErfcBackward0",
     {{(const double[]){-0.49235811251032013}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){0.7446916451718593}, 0, {0}}},
     true},
    {"torch.erfc(a)", functions_99, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "ErfcBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.sinc(a)", functions_100, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.12861661659387233, 0.4705279821459223, 0.9003163161571061, 0.3423399922487281, -0.21387635552087372, 0.1120304719395053}, 2, {2, 3}}, "SincBackward0",
     {{(const double[]){-0.3342893591121679, -1.774679742182905, -0.3091352559528936, -2.581973182864013, 0.07366126989565815, -0.2073086837085923}, 2, {2, 3}}},
     {"WhereBackward0"},
     {{(const double[]){0.5571847663681154, -0.07162547629294402, -0.9731018726131895, -1.3004600018235841, -0.41210060314363073, -1.3758115923493508}, 2, {2, 3}}},
     true},
    {"torch.sinc(a)", functions_101, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){1.0, 1.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 3.8981718325193755e-17, 3.8981718325193755e-17, 0.6366197723675814, 0.6366197723675814, 3.8981718325193755e-17, 3.8981718325193755e-17, -3.898171832519376e-17, -3.898171832519376e-17}, 1, {13}}, "SincBackward0",
     {{(const double[]){0.0, 0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, -1.1, -0.2, -1.1459155902616462, -2.164507226049776, -0.09999999999999999, 0.43333333333333335, 0.008749999999999999, 0.01625}, 1, {13}}},
     {NULL},
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 2.86, -0.2799999999999999, 1.3925657400395561, 0.8093544472024772, 0.12666666666666643, -0.17333333333333303, -0.00024062499999970372, -8.124999999989997e-05}, 1, {13}}},
     true},
    {"torch.sinc(a)", functions_102, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.3849672693197147}, 0, {0}}, "SincBackward0",
     {{(const double[]){-0.9576381842000314}, 0, {0}}},
     {"WhereBackward0"},
     {{(const double[]){0.13884670466413196}, 0, {0}}},
     true},
    {"torch.sinc(a)", functions_103, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "SincBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"WhereBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.sign(a)", functions_104, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.0, -1.0, 1.0, 1.0, 1.0, 1.0}, 2, {2, 3}}, "SignBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.sign(a)", functions_105, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, 0.0, 1.0, -1.0, 0.0, 1.0, -1.0, 1.0, -1.0, 1.0, -1.0, 1.0, -1.0}, 1, {13}}, "SignBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {13}}},
     {NULL},
     {{0}},
     true},
    {"torch.sign(a)", functions_106, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){1.0}, 0, {0}}, "SignBackward0",
     {{(const double[]){0.0}, 0, {0}}},
     {NULL},
     {{0}},
     true},
    {"torch.sign(a)", functions_107, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "SignBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {NULL},
     {{0}},
     true},
    {"torch.sgn(a)", functions_108, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.0, -1.0, 1.0, 1.0, 1.0, 1.0}, 2, {2, 3}}, "SgnBackward0",
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.sgn(a)", functions_109, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, 0.0, 1.0, -1.0, 0.0, 1.0, -1.0, 1.0, -1.0, 1.0, -1.0, 1.0, -1.0}, 1, {13}}, "SgnBackward0",
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 1, {13}}},
     {NULL},
     {{0}},
     true},
    {"torch.sgn(a)", functions_110, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){1.0}, 0, {0}}, "SgnBackward0",
     {{(const double[]){-0.0}, 0, {0}}},
     {NULL},
     {{0}},
     true},
    {"torch.sgn(a)", functions_111, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "SgnBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {NULL},
     {{0}},
     true},
    {"torch.floor(a)", functions_112, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-2.0, -1.0, 0.0, 0.0, 1.0, 2.0}, 2, {2, 3}}, "FloorBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.floor(a)", functions_113, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.0, -1.0, 3.0, -3.0, 80.0, -80.0}, 1, {13}}, "FloorBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {13}}},
     {NULL},
     {{0}},
     true},
    {"torch.floor(a)", functions_114, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.0}, 0, {0}}, "FloorBackward0",
     {{(const double[]){0.0}, 0, {0}}},
     {NULL},
     {{0}},
     true},
    {"torch.floor(a)", functions_115, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "FloorBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {NULL},
     {{0}},
     true},
    {"torch.ceil(a)", functions_116, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.0, -0.0, 1.0, 1.0, 2.0, 3.0}, 2, {2, 3}}, "CeilBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.ceil(a)", functions_117, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 1.0, -0.0, 3.0, -3.0, 80.0, -80.0}, 1, {13}}, "CeilBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {13}}},
     {NULL},
     {{0}},
     true},
    {"torch.ceil(a)", functions_118, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){1.0}, 0, {0}}, "CeilBackward0",
     {{(const double[]){0.0}, 0, {0}}},
     {NULL},
     {{0}},
     true},
    {"torch.ceil(a)", functions_119, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "CeilBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {NULL},
     {{0}},
     true},
    {"torch.round(a)", functions_120, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-2.0, -1.0, 0.0, 1.0, 1.0, 3.0}, 2, {2, 3}}, "RoundBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.round(a)", functions_121, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.0, -0.0, 3.0, -3.0, 80.0, -80.0}, 1, {13}}, "RoundBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {13}}},
     {NULL},
     {{0}},
     true},
    {"torch.round(a)", functions_122, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){1.0}, 0, {0}}, "RoundBackward0",
     {{(const double[]){0.0}, 0, {0}}},
     {NULL},
     {{0}},
     true},
    {"torch.round(a)", functions_123, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "RoundBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {NULL},
     {{0}},
     true},
    {"torch.trunc(a)", functions_124, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.0, -0.0, 0.0, 0.0, 1.0, 2.0}, 2, {2, 3}}, "TruncBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.trunc(a)", functions_125, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.0, -0.0, 3.0, -3.0, 80.0, -80.0}, 1, {13}}, "TruncBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {13}}},
     {NULL},
     {{0}},
     true},
    {"torch.trunc(a)", functions_126, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.0}, 0, {0}}, "TruncBackward0",
     {{(const double[]){0.0}, 0, {0}}},
     {NULL},
     {{0}},
     true},
    {"torch.trunc(a)", functions_127, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "TruncBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {NULL},
     {{0}},
     true},
    {"torch.frac(a)", functions_128, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.75, -0.625, 0.25, 0.71875, 0.375, 0.625}, 2, {2, 3}}, "FracBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.frac(a)", functions_129, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, 0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.0, 0.0, 0.5, -0.5, 0.0, 0.0, 0.0, 0.0}, 1, {13}}, "FracBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1, -0.2, 0.9, -1.7, 0.3, 1.3, 0.7, -1.3}, 1, {13}}},
     {NULL},
     {{0}},
     true},
    {"torch.frac(a)", functions_130, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.6875}, 0, {0}}, "FracBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {NULL},
     {{0}},
     true},
    {"torch.frac(a)", functions_131, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "FracBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {NULL},
     {{0}},
     true},
    {"torch.neg(a)", functions_132, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.75, 0.625, -0.25, -0.71875, -1.375, -2.625}, 2, {2, 3}}, "NegBackward0",
     {{(const double[]){-0.7, 1.3, -0.4, -1.9, 0.6, -1.1}, 2, {2, 3}}},
     {"NegBackward0"},
     {{0}},
     true},
    {"torch.neg(a)", functions_133, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){-0.0, 0.0, -INFINITE, INFINITE, NOT_A_NUMBER, -1.0, 1.0, -0.5, 0.5, -3.0, 3.0, -80.0, 80.0}, 1, {13}}, "NegBackward0",
     {{(const double[]){-0.7, 1.3, -0.4, -1.9, 0.6, -1.1, 0.2, -0.9, 1.7, -0.3, -1.3, -0.7, 1.3}, 1, {13}}},
     {NULL},
     {{0}},
     true},
    {"torch.neg(a)", functions_134, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){-0.6875}, 0, {0}}, "NegBackward0",
     {{(const double[]){-0.7}, 0, {0}}},
     {"NegBackward0"},
     {{0}},
     true},
    {"torch.neg(a)", functions_135, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "NegBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"NegBackward0"},
     {{0}},
     true},
    {"torch.abs(a)", functions_136, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.75, 0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "AbsBackward0",
     {{(const double[]){-0.7, 1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"torch.abs(a)", functions_137, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, 0.0, INFINITE, INFINITE, NOT_A_NUMBER, 1.0, 1.0, 0.5, 0.5, 3.0, 3.0, 80.0, 80.0}, 1, {13}}, "AbsBackward0",
     {{(const double[]){0.0, -0.0, 0.4, -1.9, -0.0, 1.1, 0.2, 0.9, 1.7, 0.3, -1.3, 0.7, 1.3}, 1, {13}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 1, {13}}},
     true},
    {"torch.abs(a)", functions_138, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){0.6875}, 0, {0}}, "AbsBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){-0.0}, 0, {0}}},
     true},
    {"torch.abs(a)", functions_139, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "AbsBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.reciprocal(a)", functions_140, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.5714285714285714, -1.6, 4.0, 1.391304347826087, 0.7272727272727273, 0.38095238095238093}, 2, {2, 3}}, "ReciprocalBackward0",
     {{(const double[]){-0.22857142857142854, 3.3280000000000007, -6.4, -3.6778827977315687, 0.31735537190082647, -0.15963718820861678}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){-0.2873469387755102, -2.1299200000000007, 46.080000000000005, -17.397984712747594, -0.13848234410217883, 0.15811683403520135}, 2, {2, 3}}},
     true},
    {"torch.reciprocal(a)", functions_141, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){INFINITE, -INFINITE, 0.0, -0.0, NOT_A_NUMBER, 1.0, -1.0, 2.0, -2.0, 0.3333333333333333, -0.3333333333333333, 0.0125, -0.0125}, 1, {13}}, "ReciprocalBackward0",
     {{(const double[]){-INFINITE, INFINITE, -0.0, -0.0, NOT_A_NUMBER, -1.1, 0.2, -3.6, 6.8, -0.03333333333333333, -0.14444444444444443, -0.00010937500000000002, 0.00020312500000000004}, 1, {13}}},
     {NULL},
     {{(const double[]){INFINITE, -INFINITE, 0.0, 0.0, NOT_A_NUMBER, 2.8600000000000003, 0.27999999999999997, -18.720000000000002, 10.88, 0.04222222222222222, 0.057777777777777775, 3.007812500000001e-06, -1.0156250000000003e-06}, 1, {13}}},
     true},
    {"torch.reciprocal(a)", functions_142, 1, {'g'},
     {{(const double[]){0.6875}, 0, {0}}},
     {(const double[]){1.4545454545454546}, 0, {0}}, "ReciprocalBackward0",
     {{(const double[]){-1.48099173553719}, 0, {0}}},
     {"MulBackward0"},
     {{(const double[]){4.7391735537190085}, 0, {0}}},
     true},
    {"torch.reciprocal(a)", functions_143, 1, {'g'},
     {{(const double[]){0}, 2, {1, 0}}},
     {(const double[]){0}, 2, {1, 0}}, "ReciprocalBackward0",
     {{(const double[]){0}, 2, {1, 0}}},
     {"MulBackward0"},
     {{(const double[]){0}, 2, {1, 0}}},
     true},
    {"torch.round(a)", functions_144, 1, {'g'},
     {{(const double[]){0.5, 1.5, 2.5, -0.5, -1.5}, 1, {5}}},
     {(const double[]){0.0, 2.0, 2.0, -0.0, -2.0}, 1, {5}}, "RoundBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0}, 1, {5}}},
     {NULL},
     {{0}},
     true},
    {"torch.logit(a)", functions_145, 1, {'g'},
     {{(const double[]){0.15625, 0.40625, 0.65625, 0.71875, 0.84375, 0.28125}, 2, {2, 3}}},
     {(const double[]){-1.6863989535702288, -0.3794896217049037, 0.6466271649250525, 0.9382696385929302, 1.6863989535702288, -0.9382696385929302}, 2, {2, 3}}, "LogitBackward0",
     {{(const double[]){5.3096296296296295, -5.389473684210526, 1.7731601731601732, 9.39903381642512, -4.551111111111111, 5.441545893719807}, 2, {2, 3}}},
     {"WhereBackward0"},
     {{(const double[]){-30.45760877914952, -0.8378776901768594, 2.2106932029009947, -34.58117949076991, -7.119960493827161, -15.309933954117952}, 2, {2, 3}}},
     true},
    {"torch.logit(a)", functions_146, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){-INFINITE, -INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, INFINITE, NOT_A_NUMBER, 0.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {13}}, "LogitBackward0",
     {{(const double[]){INFINITE, INFINITE, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, INFINITE, NOT_A_NUMBER, 3.6, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {13}}},
     {"WhereBackward0"},
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, 0.0, 0.0, 0.0, 0.0, -0.0, 0.0, 0.0}, 1, {13}}},
     true},
    {"torch.logit(a, 0.25)", functions_147, 1, {'g'},
     {{(const double[]){0.15625, 0.40625, 0.65625, 0.71875, 0.84375, 0.28125}, 2, {2, 3}}},
     {(const double[]){-1.0986122886681098, -0.3794896217049037, 0.6466271649250525, 0.9382696385929302, 1.0986122886681098, -0.9382696385929302}, 2, {2, 3}}, "LogitBackward0",
     {{(const double[]){0.0, -5.389473684210526, 1.7731601731601732, 9.39903381642512, 0.0, 5.441545893719807}, 2, {2, 3}}},
     {"WhereBackward0"},
     {{(const double[]){0.0, -0.8378776901768594, 2.2106932029009947, -34.58117949076991, 0.0, -15.309933954117952}, 2, {2, 3}}},
     true},
    {"torch.nan_to_num(a, 0., 5., -7.)", functions_148, 1, {'g'},
     {{(const double[]){0.0, -0.0, INFINITE, -INFINITE, NOT_A_NUMBER, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}},
     {(const double[]){0.0, -0.0, 5.0, -7.0, 0.0, 1.0, -1.0, 0.5, -0.5, 3.0, -3.0, 80.0, -80.0}, 1, {13}}, "NanToNumBackward0",
     {{(const double[]){0.7, -1.3, 0.0, 0.0, -0.0, 1.1, -0.2, 0.9, -1.7, 0.3, 1.3, 0.7, -1.3}, 1, {13}}},
     {"MulBackward0"},
     {{0}},
     true},
};
