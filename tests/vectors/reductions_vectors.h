/* Made by make_ops.py from ops_cases.py with PyTorch 1.13.1. */
/* clang-format off */
static gw_tensor *reductions_0(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_prod(a);
}
static gw_tensor *reductions_1(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_prod(a);
}
static gw_tensor *reductions_2(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_prod(a);
}
static gw_tensor *reductions_3(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_prod(a);
}
static gw_tensor *reductions_4(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_prod(a);
}
static gw_tensor *reductions_5(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_prod(a);
}
static gw_tensor *reductions_6(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_prod_dim(a, 1, false);
}
static gw_tensor *reductions_7(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_prod_dim(a, 0, true);
}
static gw_tensor *reductions_8(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_prod_dim(a, 1, false);
}
static gw_tensor *reductions_9(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_prod_dim(a, 0, true);
}
static gw_tensor *reductions_10(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_prod_dim(a, 1, false);
}
static gw_tensor *reductions_11(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_prod_dim(a, 0, true);
}
static gw_tensor *reductions_12(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_prod(a);
}
static gw_tensor *reductions_13(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_prod(a);
}
static gw_tensor *reductions_14(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_nansum(a, NULL, 0, false);
}
static gw_tensor *reductions_15(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_nansum(a, (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_16(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_var(a, NULL, 0 , 1, false);
}
static gw_tensor *reductions_17(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_var(a, NULL, 0 , 1, false);
}
static gw_tensor *reductions_18(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_var(a, (const int64_t[]){1}, 1, 1, false);
}
static gw_tensor *reductions_19(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_std(a, (const int64_t[]){1}, 1, 0, false);
}
static gw_tensor *reductions_20(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logsumexp(a, (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_21(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_amax(a, (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_22(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_amin(a, (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_23(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 0., (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_24(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 0., (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_25(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 1., (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_26(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 1., (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_27(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 2., (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_28(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 2., (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_29(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 3., (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_30(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 3., (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_31(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 1.5, (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_32(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 1.5, (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_33(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, .5, (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_34(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, .5, (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_35(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, INFINITE, (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_36(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, INFINITE, (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_37(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, -INFINITE, (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_38(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, -INFINITE, (const int64_t[]){1}, 1, false);
}
static gw_tensor *reductions_39(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_var(a, (const int64_t[]){1}, 1, 1, true);
}
static gw_tensor *reductions_40(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_std(a, (const int64_t[]){1}, 1, 0, true);
}
static gw_tensor *reductions_41(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logsumexp(a, (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_42(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_amax(a, (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_43(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_amin(a, (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_44(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 0., (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_45(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 0., (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_46(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 1., (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_47(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 1., (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_48(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 2., (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_49(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 2., (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_50(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 3., (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_51(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 3., (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_52(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 1.5, (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_53(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 1.5, (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_54(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, .5, (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_55(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, .5, (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_56(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, INFINITE, (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_57(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, INFINITE, (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_58(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, -INFINITE, (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_59(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, -INFINITE, (const int64_t[]){1}, 1, true);
}
static gw_tensor *reductions_60(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_var(a, (const int64_t[]){0, 1}, 2, 1, false);
}
static gw_tensor *reductions_61(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_std(a, (const int64_t[]){0, 1}, 2, 0, false);
}
static gw_tensor *reductions_62(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logsumexp(a, (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_63(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_amax(a, (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_64(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_amin(a, (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_65(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 0., (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_66(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 0., (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_67(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 1., (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_68(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 1., (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_69(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 2., (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_70(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 2., (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_71(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 3., (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_72(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 3., (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_73(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 1.5, (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_74(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 1.5, (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_75(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, .5, (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_76(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, .5, (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_77(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, INFINITE, (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_78(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, INFINITE, (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_79(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, -INFINITE, (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_80(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, -INFINITE, (const int64_t[]){0, 1}, 2, false);
}
static gw_tensor *reductions_81(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_var(a, (const int64_t[]){0, 1}, 2, 1, true);
}
static gw_tensor *reductions_82(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_std(a, (const int64_t[]){0, 1}, 2, 0, true);
}
static gw_tensor *reductions_83(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logsumexp(a, (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_84(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_amax(a, (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_85(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_amin(a, (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_86(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 0., (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_87(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 0., (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_88(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 1., (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_89(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 1., (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_90(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 2., (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_91(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 2., (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_92(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 3., (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_93(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 3., (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_94(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 1.5, (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_95(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, 1.5, (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_96(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, .5, (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_97(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, .5, (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_98(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, INFINITE, (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_99(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, INFINITE, (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_100(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, -INFINITE, (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_101(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_vector_norm(a, -INFINITE, (const int64_t[]){0, 1}, 2, true);
}
static gw_tensor *reductions_102(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_std(a, NULL, 0, 1, false);
}
static gw_tensor *reductions_103(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_std(a, NULL, 0, 1, false);
}
static gw_tensor *reductions_104(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_var(a, NULL, 0, 1, false);
}
static gw_tensor *reductions_105(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logsumexp(a, (const int64_t[]){0}, 1, false);
}
static gw_tensor *reductions_106(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logsumexp(a, (const int64_t[]){0}, 1, false);
}
static gw_tensor *reductions_107(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logsumexp(a, (const int64_t[]){0}, 1, false);
}
static gw_tensor *reductions_108(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_amax(a, NULL, 0, false);
}
static gw_tensor *reductions_109(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_amax(a, NULL, 0, false);
}
static gw_tensor *reductions_110(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_norm_dims(a, 2, NULL, 0, false);
}
static gw_tensor *reductions_111(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return PART(gw_var_mean(a, NULL, 0, 1, false, &v->parts), 0);
}
static gw_tensor *reductions_112(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return PART(gw_std_mean(a, (const int64_t[]){1}, 1, 0, true, &v->parts), 0);
}
static gw_tensor *reductions_113(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return PART(gw_var_mean(a, NULL, 0, 1, false, &v->parts), 1);
}
static gw_tensor *reductions_114(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return PART(gw_std_mean(a, (const int64_t[]){1}, 1, 0, true, &v->parts), 1);
}
static gw_tensor *reductions_115(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_max(a);
}
static gw_tensor *reductions_116(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_max_dim(a, 0, false, NULL);
}
static gw_tensor *reductions_117(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_max_dim(a, 0, false, &v->second));
}
static gw_tensor *reductions_118(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_max(a);
}
static gw_tensor *reductions_119(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_max_dim(a, 0, false, NULL);
}
static gw_tensor *reductions_120(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_max_dim(a, 0, false, &v->second));
}
static gw_tensor *reductions_121(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_max(a);
}
static gw_tensor *reductions_122(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_max_dim(a, 0, false, NULL);
}
static gw_tensor *reductions_123(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_max_dim(a, 0, false, &v->second));
}
static gw_tensor *reductions_124(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_max(a);
}
static gw_tensor *reductions_125(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_max_dim(a, 0, false, NULL);
}
static gw_tensor *reductions_126(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_max_dim(a, 0, false, &v->second));
}
static gw_tensor *reductions_127(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_max_dim(a, 1, true, NULL);
}
static gw_tensor *reductions_128(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_max(a);
}
static gw_tensor *reductions_129(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_min(a);
}
static gw_tensor *reductions_130(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_min_dim(a, 0, false, NULL);
}
static gw_tensor *reductions_131(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_min_dim(a, 0, false, &v->second));
}
static gw_tensor *reductions_132(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_min(a);
}
static gw_tensor *reductions_133(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_min_dim(a, 0, false, NULL);
}
static gw_tensor *reductions_134(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_min_dim(a, 0, false, &v->second));
}
static gw_tensor *reductions_135(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_min(a);
}
static gw_tensor *reductions_136(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_min_dim(a, 0, false, NULL);
}
static gw_tensor *reductions_137(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_min_dim(a, 0, false, &v->second));
}
static gw_tensor *reductions_138(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_min(a);
}
static gw_tensor *reductions_139(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_min_dim(a, 0, false, NULL);
}
static gw_tensor *reductions_140(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_min_dim(a, 0, false, &v->second));
}
static gw_tensor *reductions_141(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_min_dim(a, 1, true, NULL);
}
static gw_tensor *reductions_142(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_min(a);
}
static gw_tensor *reductions_143(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_median(a);
}
static gw_tensor *reductions_144(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_median_dim(a, 0, false, NULL);
}
static gw_tensor *reductions_145(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_median_dim(a, 0, false, &v->second));
}
static gw_tensor *reductions_146(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_median(a);
}
static gw_tensor *reductions_147(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_median_dim(a, 0, false, NULL);
}
static gw_tensor *reductions_148(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_median(a);
}
static gw_tensor *reductions_149(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_median_dim(a, 0, false, NULL);
}
static gw_tensor *reductions_150(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_median_dim(a, 0, false, &v->second));
}
static gw_tensor *reductions_151(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_median(a);
}
static gw_tensor *reductions_152(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_median_dim(a, 0, false, NULL);
}
static gw_tensor *reductions_153(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_median_dim(a, 0, false, &v->second));
}
static gw_tensor *reductions_154(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_median_dim(a, 1, true, NULL);
}
static gw_tensor *reductions_155(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_median(a);
}
static gw_tensor *reductions_156(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmax(a, NULL, false);
}
static gw_tensor *reductions_157(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmax(a, &(const int64_t){0}, true);
}
static gw_tensor *reductions_158(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmax(a, NULL, false);
}
static gw_tensor *reductions_159(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmax(a, &(const int64_t){0}, true);
}
static gw_tensor *reductions_160(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmax(a, NULL, false);
}
static gw_tensor *reductions_161(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmax(a, &(const int64_t){0}, true);
}
static gw_tensor *reductions_162(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmax(a, NULL, false);
}
static gw_tensor *reductions_163(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmax(a, &(const int64_t){0}, true);
}
static gw_tensor *reductions_164(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmin(a, NULL, false);
}
static gw_tensor *reductions_165(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmin(a, &(const int64_t){0}, true);
}
static gw_tensor *reductions_166(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmin(a, NULL, false);
}
static gw_tensor *reductions_167(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmin(a, &(const int64_t){0}, true);
}
static gw_tensor *reductions_168(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmin(a, NULL, false);
}
static gw_tensor *reductions_169(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmin(a, &(const int64_t){0}, true);
}
static gw_tensor *reductions_170(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmin(a, NULL, false);
}
static gw_tensor *reductions_171(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_argmin(a, &(const int64_t){0}, true);
}
static gw_tensor *reductions_172(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_all_dim(a, 1, false);
}
static gw_tensor *reductions_173(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_all_dim(a, 1, true);
}
static gw_tensor *reductions_174(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_any_dim(a, 1, false);
}
static gw_tensor *reductions_175(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_any_dim(a, 1, true);
}
static gw_tensor *reductions_176(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sort(a, 0, false, NULL);
}
static gw_tensor *reductions_177(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_sort(a, 0, false, &v->second));
}
static gw_tensor *reductions_178(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sort(a, -1, true, NULL);
}
static gw_tensor *reductions_179(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_sort(a, 0, true, &v->second));
}
static gw_tensor *reductions_180(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sort(a, 0, false, NULL);
}
static gw_tensor *reductions_181(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_sort(a, 0, false, &v->second));
}
static gw_tensor *reductions_182(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sort(a, -1, true, NULL);
}
static gw_tensor *reductions_183(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_sort(a, 0, true, &v->second));
}
static gw_tensor *reductions_184(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sort(a, 0, false, NULL);
}
static gw_tensor *reductions_185(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_sort(a, 0, false, &v->second));
}
static gw_tensor *reductions_186(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sort(a, -1, true, NULL);
}
static gw_tensor *reductions_187(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_sort(a, 0, true, &v->second));
}
static gw_tensor *reductions_188(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sort(a, 0, false, NULL);
}
static gw_tensor *reductions_189(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_sort(a, 0, false, &v->second));
}
static gw_tensor *reductions_190(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sort(a, -1, true, NULL);
}
static gw_tensor *reductions_191(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_sort(a, 0, true, &v->second));
}
static gw_tensor *reductions_192(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sort(a, 0, false, NULL);
}
static gw_tensor *reductions_193(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_sort(a, 0, false, &v->second));
}
static gw_tensor *reductions_194(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_sort(a, -1, true, NULL);
}
static gw_tensor *reductions_195(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_sort(a, 0, true, &v->second));
}
static gw_tensor *reductions_196(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_topk(a, 2, 0, true, true, NULL);
}
static gw_tensor *reductions_197(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_topk(a, 2, 0, false, true, &v->second));
}
static gw_tensor *reductions_198(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_kthvalue(a, 2, 0, false, NULL);
}
static gw_tensor *reductions_199(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_kthvalue(a, 2, 0, true, &v->second));
}
static gw_tensor *reductions_200(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_topk(a, 2, 0, true, true, NULL);
}
static gw_tensor *reductions_201(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_topk(a, 2, 0, false, true, &v->second));
}
static gw_tensor *reductions_202(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_kthvalue(a, 2, 0, false, NULL);
}
static gw_tensor *reductions_203(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_kthvalue(a, 2, 0, true, &v->second));
}
static gw_tensor *reductions_204(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_mode(a, 0, false, NULL);
}
static gw_tensor *reductions_205(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_mode(a, 0, false, &v->second));
}
static gw_tensor *reductions_206(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_mode(a, 1, true, NULL);
}
static gw_tensor *reductions_207(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cumsum(a, 0);
}
static gw_tensor *reductions_208(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cumprod(a, -1);
}
static gw_tensor *reductions_209(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logcumsumexp(a, 0);
}
static gw_tensor *reductions_210(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cummax(a, -1, NULL);
}
static gw_tensor *reductions_211(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_cummax(a, 0, &v->second));
}
static gw_tensor *reductions_212(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cummin(a, -1, NULL);
}
static gw_tensor *reductions_213(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_cummin(a, 0, &v->second));
}
static gw_tensor *reductions_214(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softmax(a, -1);
}
static gw_tensor *reductions_215(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log_softmax(a, 0);
}
static gw_tensor *reductions_216(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cumsum(a, 0);
}
static gw_tensor *reductions_217(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cumprod(a, -1);
}
static gw_tensor *reductions_218(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logcumsumexp(a, 0);
}
static gw_tensor *reductions_219(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cummax(a, -1, NULL);
}
static gw_tensor *reductions_220(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_cummax(a, 0, &v->second));
}
static gw_tensor *reductions_221(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cummin(a, -1, NULL);
}
static gw_tensor *reductions_222(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_cummin(a, 0, &v->second));
}
static gw_tensor *reductions_223(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softmax(a, -1);
}
static gw_tensor *reductions_224(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log_softmax(a, 0);
}
static gw_tensor *reductions_225(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cumsum(a, 0);
}
static gw_tensor *reductions_226(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cumprod(a, -1);
}
static gw_tensor *reductions_227(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logcumsumexp(a, 0);
}
static gw_tensor *reductions_228(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cummax(a, -1, NULL);
}
static gw_tensor *reductions_229(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_cummax(a, 0, &v->second));
}
static gw_tensor *reductions_230(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cummin(a, -1, NULL);
}
static gw_tensor *reductions_231(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_cummin(a, 0, &v->second));
}
static gw_tensor *reductions_232(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softmax(a, -1);
}
static gw_tensor *reductions_233(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log_softmax(a, 0);
}
static gw_tensor *reductions_234(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cumsum(a, 0);
}
static gw_tensor *reductions_235(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cumprod(a, -1);
}
static gw_tensor *reductions_236(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logcumsumexp(a, 0);
}
static gw_tensor *reductions_237(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cummax(a, -1, NULL);
}
static gw_tensor *reductions_238(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_cummax(a, 0, &v->second));
}
static gw_tensor *reductions_239(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cummin(a, -1, NULL);
}
static gw_tensor *reductions_240(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_cummin(a, 0, &v->second));
}
static gw_tensor *reductions_241(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softmax(a, -1);
}
static gw_tensor *reductions_242(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log_softmax(a, 0);
}
static gw_tensor *reductions_243(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cumsum(a, 0);
}
static gw_tensor *reductions_244(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cumprod(a, -1);
}
static gw_tensor *reductions_245(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_logcumsumexp(a, 0);
}
static gw_tensor *reductions_246(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cummax(a, -1, NULL);
}
static gw_tensor *reductions_247(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_cummax(a, 0, &v->second));
}
static gw_tensor *reductions_248(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cummin(a, -1, NULL);
}
static gw_tensor *reductions_249(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return SECOND(gw_cummin(a, 0, &v->second));
}
static gw_tensor *reductions_250(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softmax(a, -1);
}
static gw_tensor *reductions_251(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_log_softmax(a, 0);
}
static gw_tensor *reductions_252(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_cumsum(a, 0);
}
static gw_tensor *reductions_253(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softmax(a, 0);
}
static gw_tensor *reductions_254(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softmax(a, 0);
}
static gw_tensor *reductions_255(vector_call *v, gw_tensor *const *in) {
    gw_tensor *const a = in[0];
    (void)v, (void)a;
    return gw_softmax(a, 1);
}
static const vector reductions_vectors[] = {
    {"a.prod()", reductions_0, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.7093620300292969}, 0, {0}}, "ProdBackward0",
     {{(const double[]){-0.28374481201171875, -0.7944854736328124, 1.986213684082031, 0.69085693359375, 0.3611297607421875, 0.1891632080078125}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.6435906982421875, -1.048427734375, -3.893711547851562, 2.7667773437500003, 0.51332763671875, 0.21647705078125}, 2, {2, 3}}},
     true},
    {"a.prod()", reductions_1, 1, {'g'},
     {{(const double[]){2.0, 0.0, -1.5, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){-0.0}, 0, {0}}, "ProdBackward0",
     {{(const double[]){-0.0, -3.9374999999999996, 0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.39374999999999993, 9.095625, -0.5249999999999999, 1.5749999999999997, 0.26249999999999996, 0.6299999999999999}, 2, {2, 3}}},
     true},
    {"a.prod()", reductions_2, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0}, 0, {0}}, "ProdBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"a.prod()", reductions_3, 1, {'g'},
     {{(const double[]){1.5}, 0, {0}}},
     {(const double[]){1.5}, 0, {0}}, "ProdBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {NULL},
     {{0}},
     true},
    {"a.prod()", reductions_4, 1, {'g'},
     {{(const double[]){0}, 1, {0}}},
     {(const double[]){1.0}, 0, {0}}, "ProdBackward0",
     {{(const double[]){0}, 1, {0}}},
     {NULL},
     {{(const double[]){0}, 1, {0}}},
     true},
    {"a.prod()", reductions_5, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){NOT_A_NUMBER}, 0, {0}}, "ProdBackward0",
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}},
     {NULL},
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}},
     true},
    {"a.prod(1)", reductions_6, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.2734375, 2.59423828125}, 1, {2}}, "ProdBackward1",
     {{(const double[]){-0.109375, -0.30624999999999997, 0.765625, -4.6921875, -2.452734375, -1.2847656250000001}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){-0.42874999999999996, -0.91, -0.23625000000000007, -3.3474999999999993, 4.586562499999999, 2.7584375}, 2, {2, 3}}},
     true},
    {"a.prod(0, keepdim=True)", reductions_7, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.2578125, -0.859375, 0.65625}, 2, {1, 3}}, "ProdBackward1",
     {{(const double[]){0.5031249999999999, -1.7875, 1.05, -1.2249999999999999, 0.8125, 0.1}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){-1.19, -0.3899999999999999, 0.5200000000000005, 0.7699999999999996, 0.26, 0.36000000000000004}, 2, {2, 3}}},
     true},
    {"a.prod(1)", reductions_8, 1, {'g'},
     {{(const double[]){2.0, 0.0, -1.5, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){-0.0, 1.875}, 1, {2}}, "ProdBackward1",
     {{(const double[]){-0.0, -2.0999999999999996, 0.0, -4.875, -0.8125, -1.9500000000000002}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.20999999999999996, 0.10499999999999998, -0.27999999999999997, -5.5575, 1.9174999999999995, 6.435}, 2, {2, 3}}},
     true},
    {"a.prod(0, keepdim=True)", reductions_9, 1, {'g'},
     {{(const double[]){2.0, 0.0, -1.5, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){1.0, 0.0, -1.875}, 2, {1, 3}}, "ProdBackward1",
     {{(const double[]){0.35, -3.9000000000000004, 0.5, 1.4, -0.0, -0.6000000000000001}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-1.19, -0.39, 0.52, 0.77, 0.26, 0.36000000000000004}, 2, {2, 3}}},
     true},
    {"a.prod(1)", reductions_10, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0, 1.875}, 1, {2}}, "ProdBackward1",
     {{(const double[]){0.0, 0.0, 0.0, -4.875, -0.8125, -1.9500000000000002}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){1.26, 0.0, 1.54, -5.5575, 1.9174999999999995, 6.435}, 2, {2, 3}}},
     true},
    {"a.prod(0, keepdim=True)", reductions_11, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0, 6.0, 0.0}, 2, {1, 3}}, "ProdBackward1",
     {{(const double[]){0.35, -3.9000000000000004, 0.5, 0.0, -2.6, 0.0}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-1.19, -0.39, 0.52, 0.77, 0.26, 0.36000000000000004}, 2, {2, 3}}},
     true},
    {"a.prod()", reductions_12, 1, {'i'},
     {{(const double[]){2.0, 3.0, -4.0, 5.0}, 2, {2, 2}}},
     {(const double[]){-120.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.prod()", reductions_13, 1, {'b'},
     {{(const double[]){1.0, 1.0, 0.0}, 1, {3}}},
     {(const double[]){0.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.nansum()", reductions_14, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){NOT_A_NUMBER}, 0, {0}}, "NansumBackward0",
     {{(const double[]){0.7, 0.0, 0.7, 0.7, 0.7}, 1, {5}}},
     {"MulBackward0"},
     {{0}},
     true},
    {"a.nansum(1)", reductions_15, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 2.0, 3.0}, 2, {2, 2}}},
     {(const double[]){1.0, 5.0}, 1, {2}}, "NansumBackward0",
     {{(const double[]){0.7, 0.0, -1.3, -1.3}, 2, {2, 2}}},
     {"MulBackward0"},
     {{0}},
     true},
    {"a.var()", reductions_16, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.3384440104166666}, 0, {0}}, "VarBackward0",
     {{(const double[]){-0.6110416666666666, -0.29604166666666665, -0.051041666666666666, 0.08020833333333333, 0.2639583333333333, 0.6139583333333333}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.22866666666666666, -0.13533333333333333, 0.17266666666666666, -0.5553333333333332, 0.004666666666666652, 0.2846666666666666}, 2, {2, 3}}},
     true},
    {"a.var()", reductions_17, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.3384440104166666}, 0, {0}}, "VarBackward0",
     {{(const double[]){-0.6110416666666666, -0.29604166666666665, -0.051041666666666666, 0.08020833333333333, 0.2639583333333333, 0.6139583333333333}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.22866666666666666, -0.13533333333333333, 0.17266666666666666, -0.5553333333333332, 0.004666666666666652, 0.2846666666666666}, 2, {2, 3}}},
     true},
    {"a.var(1, keepdim=False)", reductions_18, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.0052083333333333, 0.9378255208333335}, 1, {2}}, "VarBackward0",
     {{(const double[]){-0.7291666666666665, 0.058333333333333355, 0.6708333333333333, 1.1104166666666668, 0.25729166666666675, -1.3677083333333333}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.35000000000000003, -0.5599999999999999, 0.21000000000000002, 2.166666666666667, -0.43333333333333324, -1.7333333333333334}, 2, {2, 3}}},
     true},
    {"a.std(1, unbiased=False, keepdim=False)", reductions_19, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.8186201126828542, 0.7907066547645144}, 1, {2}}, "StdBackward0",
     {{(const double[]){-0.2969088491595843, 0.02375270793276676, 0.27315614122681764, 0.4681115134905781, 0.10846486288196326, -0.5765763763725412}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.0982106783955849, -0.22448155061847958, 0.12627087222289474, 0.22446335642355153, -0.34230661854591626, 0.11784326212236462}, 2, {2, 3}}},
     true},
    {"torch.logsumexp(a, 1, keepdim=False)", reductions_20, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.6896715418478858, 2.9862634697131005}, 1, {2}}, "LogsumexpBackward0",
     {{(const double[]){0.06103263939945738, 0.18799376421214709, 0.45097359638839557, -0.1346402051718558, -0.2595257880896612, -0.9058340067384832}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.029172434405812055, -0.15453446949505284, 0.12536203508924076, 0.3352078771294614, 0.1270785182812779, -0.4622863954107391}, 2, {2, 3}}},
     true},
    {"a.amax(1, keepdim=False)", reductions_21, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){2.0, 3.0}, 1, {2}}, "AmaxBackward0",
     {{(const double[]){0.0, 0.7, 0.0, -0.0, -1.3, -0.0}, 2, {2, 3}}},
     {"MulBackward0"},
     {{0}},
     true},
    {"a.amin(1, keepdim=False)", reductions_22, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0, 0.5}, 1, {2}}, "AminBackward0",
     {{(const double[]){0.35, 0.0, 0.35, -1.3, -0.0, -0.0}, 2, {2, 3}}},
     {"MulBackward0"},
     {{0}},
     true},
    {"a.norm(p=float('0'), dim=1, keepdim=False)", reductions_23, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){3.0, 3.0}, 1, {2}}, "NormBackward1",
     {{0}},
     {NULL},
     {{0}},
     true},
    {"torch.linalg.vector_norm(a, float('0'), 1, keepdim=False)", reductions_24, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){3.0, 3.0}, 1, {2}}, "LinalgVectorNormBackward0",
     {{0}},
     {NULL},
     {{0}},
     true},
    {"a.norm(p=float('1'), dim=1, keepdim=False)", reductions_25, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.625, 4.71875}, 1, {2}}, "NormBackward1",
     {{(const double[]){-0.7, -0.7, 0.7, -1.3, -1.3, -1.3}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('1'), 1, keepdim=False)", reductions_26, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.625, 4.71875}, 1, {2}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.7, -0.7, 0.7, -1.3, -1.3, -1.3}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('2'), dim=1, keepdim=False)", reductions_27, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.875, 3.049237865844513}, 1, {2}}, "NormBackward1",
     {{(const double[]){-0.6533333333333333, -0.2333333333333333, 0.09333333333333332, -0.3064290295179109, -0.586212056469047, -1.1191321078045442}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.11797333333333337, -0.17919999999999997, 0.37781333333333333, 0.8105623864093803, 0.036221323770636166, -0.2409127753967112}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('2'), 1, keepdim=False)", reductions_28, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.875, 3.049237865844513}, 1, {2}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.6533333333333333, -0.2333333333333333, 0.09333333333333332, -0.3064290295179109, -0.586212056469047, -1.1191321078045442}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.11797333333333337, -0.17919999999999997, 0.37781333333333333, 0.8105623864093803, 0.036221323770636166, -0.2409127753967112}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('3'), dim=1, keepdim=False)", reductions_29, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.7778289215068193, 2.761497094963535}, 1, {2}}, "NormBackward1",
     {{(const double[]){-0.6782568732172001, -0.0865123562777041, 0.013841977004432654, -0.08806632756896993, -0.32229945212386724, -1.174661639558888}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.07185703682885025, -0.15496086039581752, 0.11559710681240902, 0.4889123468920309, 0.12403349916434897, -0.1988387850208102}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('3'), 1, keepdim=False)", reductions_30, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.7778289215068193, 2.761497094963535}, 1, {2}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.6782568732172001, -0.0865123562777041, 0.013841977004432654, -0.08806632756896993, -0.32229945212386724, -1.174661639558888}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.07185703682885025, -0.15496086039581752, 0.11559710681240902, 0.4889123468920309, 0.12403349916434897, -0.1988387850208102}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('1.5'), dim=1, keepdim=False)", reductions_31, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.049527351311933, 3.4738543094953473}, 1, {2}}, "NormBackward1",
     {{(const double[]){-0.6468300757300641, -0.3865549059452525, 0.2444787886998322, -0.5913253273491027, -0.8178787058375873, -1.1300618296324199}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.10992354134238139, -0.11764558895100807, 0.4753508170191498, 0.7457371180730203, -0.025003600837704726, -0.19109280093833875}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('1.5'), 1, keepdim=False)", reductions_32, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.049527351311933, 3.4738543094953473}, 1, {2}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.6468300757300641, -0.3865549059452525, 0.2444787886998322, -0.5913253273491027, -0.8178787058375873, -1.1300618296324199}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.10992354134238139, -0.11764558895100807, 0.4753508170191498, 0.7457371180730203, -0.025003600837704726, -0.19109280093833875}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('0.5'), dim=1, keepdim=False)", reductions_33, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){6.830095136909581, 13.253825375445512}, 1, {2}}, "NormBackward1",
     {{(const double[]){-1.3829051443734968, -2.314042909571279, 3.658823098804146, -5.582452617856488, -4.036106574365757, -2.9211194778064384}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.7577953692031658, -0.1705166931560338, -5.730859317312245, -5.87579972501695, 0.9652410843750644, 1.1032474519391309}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('0.5'), 1, keepdim=False)", reductions_34, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){6.830095136909581, 13.253825375445512}, 1, {2}}, "LinalgVectorNormBackward0",
     {{(const double[]){-1.3829051443734968, -2.314042909571279, 3.658823098804146, -5.582452617856488, -4.036106574365757, -2.9211194778064384}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.7577953692031658, -0.1705166931560338, -5.730859317312245, -5.87579972501695, 0.9652410843750644, 1.1032474519391309}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('inf'), dim=1, keepdim=False)", reductions_35, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.75, 2.625}, 1, {2}}, "NormBackward1",
     {{(const double[]){-0.7, -0.0, 0.0, -0.0, -0.0, -1.3}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('inf'), 1, keepdim=False)", reductions_36, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.75, 2.625}, 1, {2}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.7, -0.0, 0.0, -0.0, -0.0, -1.3}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('-inf'), dim=1, keepdim=False)", reductions_37, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25, 0.71875}, 1, {2}}, "NormBackward1",
     {{(const double[]){-0.0, -0.0, 0.7, -1.3, -0.0, -0.0}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('-inf'), 1, keepdim=False)", reductions_38, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25, 0.71875}, 1, {2}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.0, -0.0, 0.7, -1.3, -0.0, -0.0}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"a.var(1, keepdim=True)", reductions_39, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.0052083333333333, 0.9378255208333335}, 2, {2, 1}}, "VarBackward0",
     {{(const double[]){-0.7291666666666665, 0.058333333333333355, 0.6708333333333333, 1.1104166666666668, 0.25729166666666675, -1.3677083333333333}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.35000000000000003, -0.5599999999999999, 0.21000000000000002, 2.166666666666667, -0.43333333333333324, -1.7333333333333334}, 2, {2, 3}}},
     true},
    {"a.std(1, unbiased=False, keepdim=True)", reductions_40, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.8186201126828542, 0.7907066547645144}, 2, {2, 1}}, "StdBackward0",
     {{(const double[]){-0.2969088491595843, 0.02375270793276676, 0.27315614122681764, 0.4681115134905781, 0.10846486288196326, -0.5765763763725412}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.0982106783955849, -0.22448155061847958, 0.12627087222289474, 0.22446335642355153, -0.34230661854591626, 0.11784326212236462}, 2, {2, 3}}},
     true},
    {"torch.logsumexp(a, 1, keepdim=True)", reductions_41, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.6896715418478858, 2.9862634697131005}, 2, {2, 1}}, "LogsumexpBackward0",
     {{(const double[]){0.06103263939945738, 0.18799376421214709, 0.45097359638839557, -0.1346402051718558, -0.2595257880896612, -0.9058340067384832}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.029172434405812055, -0.15453446949505284, 0.12536203508924076, 0.3352078771294614, 0.1270785182812779, -0.4622863954107391}, 2, {2, 3}}},
     true},
    {"a.amax(1, keepdim=True)", reductions_42, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){2.0, 3.0}, 2, {2, 1}}, "AmaxBackward0",
     {{(const double[]){0.0, 0.7, 0.0, -0.0, -1.3, -0.0}, 2, {2, 3}}},
     {"MulBackward0"},
     {{0}},
     true},
    {"a.amin(1, keepdim=True)", reductions_43, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0, 0.5}, 2, {2, 1}}, "AminBackward0",
     {{(const double[]){0.35, 0.0, 0.35, -1.3, -0.0, -0.0}, 2, {2, 3}}},
     {"MulBackward0"},
     {{0}},
     true},
    {"a.norm(p=float('0'), dim=1, keepdim=True)", reductions_44, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){3.0, 3.0}, 2, {2, 1}}, "NormBackward1",
     {{0}},
     {NULL},
     {{0}},
     true},
    {"torch.linalg.vector_norm(a, float('0'), 1, keepdim=True)", reductions_45, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){3.0, 3.0}, 2, {2, 1}}, "LinalgVectorNormBackward0",
     {{0}},
     {NULL},
     {{0}},
     true},
    {"a.norm(p=float('1'), dim=1, keepdim=True)", reductions_46, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.625, 4.71875}, 2, {2, 1}}, "NormBackward1",
     {{(const double[]){-0.7, -0.7, 0.7, -1.3, -1.3, -1.3}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('1'), 1, keepdim=True)", reductions_47, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.625, 4.71875}, 2, {2, 1}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.7, -0.7, 0.7, -1.3, -1.3, -1.3}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('2'), dim=1, keepdim=True)", reductions_48, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.875, 3.049237865844513}, 2, {2, 1}}, "NormBackward1",
     {{(const double[]){-0.6533333333333333, -0.2333333333333333, 0.09333333333333332, -0.3064290295179109, -0.586212056469047, -1.1191321078045442}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.11797333333333337, -0.17919999999999997, 0.37781333333333333, 0.8105623864093803, 0.036221323770636166, -0.2409127753967112}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('2'), 1, keepdim=True)", reductions_49, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.875, 3.049237865844513}, 2, {2, 1}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.6533333333333333, -0.2333333333333333, 0.09333333333333332, -0.3064290295179109, -0.586212056469047, -1.1191321078045442}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.11797333333333337, -0.17919999999999997, 0.37781333333333333, 0.8105623864093803, 0.036221323770636166, -0.2409127753967112}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('3'), dim=1, keepdim=True)", reductions_50, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.7778289215068193, 2.761497094963535}, 2, {2, 1}}, "NormBackward1",
     {{(const double[]){-0.6782568732172001, -0.0865123562777041, 0.013841977004432654, -0.08806632756896993, -0.32229945212386724, -1.174661639558888}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.07185703682885025, -0.15496086039581752, 0.11559710681240902, 0.4889123468920309, 0.12403349916434897, -0.1988387850208102}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('3'), 1, keepdim=True)", reductions_51, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.7778289215068193, 2.761497094963535}, 2, {2, 1}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.6782568732172001, -0.0865123562777041, 0.013841977004432654, -0.08806632756896993, -0.32229945212386724, -1.174661639558888}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.07185703682885025, -0.15496086039581752, 0.11559710681240902, 0.4889123468920309, 0.12403349916434897, -0.1988387850208102}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('1.5'), dim=1, keepdim=True)", reductions_52, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.049527351311933, 3.4738543094953473}, 2, {2, 1}}, "NormBackward1",
     {{(const double[]){-0.6468300757300641, -0.3865549059452525, 0.2444787886998322, -0.5913253273491027, -0.8178787058375873, -1.1300618296324199}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.10992354134238139, -0.11764558895100807, 0.4753508170191498, 0.7457371180730203, -0.025003600837704726, -0.19109280093833875}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('1.5'), 1, keepdim=True)", reductions_53, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.049527351311933, 3.4738543094953473}, 2, {2, 1}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.6468300757300641, -0.3865549059452525, 0.2444787886998322, -0.5913253273491027, -0.8178787058375873, -1.1300618296324199}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.10992354134238139, -0.11764558895100807, 0.4753508170191498, 0.7457371180730203, -0.025003600837704726, -0.19109280093833875}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('0.5'), dim=1, keepdim=True)", reductions_54, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){6.830095136909581, 13.253825375445512}, 2, {2, 1}}, "NormBackward1",
     {{(const double[]){-1.3829051443734968, -2.314042909571279, 3.658823098804146, -5.582452617856488, -4.036106574365757, -2.9211194778064384}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.7577953692031658, -0.1705166931560338, -5.730859317312245, -5.87579972501695, 0.9652410843750644, 1.1032474519391309}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('0.5'), 1, keepdim=True)", reductions_55, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){6.830095136909581, 13.253825375445512}, 2, {2, 1}}, "LinalgVectorNormBackward0",
     {{(const double[]){-1.3829051443734968, -2.314042909571279, 3.658823098804146, -5.582452617856488, -4.036106574365757, -2.9211194778064384}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.7577953692031658, -0.1705166931560338, -5.730859317312245, -5.87579972501695, 0.9652410843750644, 1.1032474519391309}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('inf'), dim=1, keepdim=True)", reductions_56, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.75, 2.625}, 2, {2, 1}}, "NormBackward1",
     {{(const double[]){-0.7, -0.0, 0.0, -0.0, -0.0, -1.3}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('inf'), 1, keepdim=True)", reductions_57, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.75, 2.625}, 2, {2, 1}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.7, -0.0, 0.0, -0.0, -0.0, -1.3}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('-inf'), dim=1, keepdim=True)", reductions_58, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25, 0.71875}, 2, {2, 1}}, "NormBackward1",
     {{(const double[]){-0.0, -0.0, 0.7, -1.3, -0.0, -0.0}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('-inf'), 1, keepdim=True)", reductions_59, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25, 0.71875}, 2, {2, 1}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.0, -0.0, 0.7, -1.3, -0.0, -0.0}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"a.var((0, 1), keepdim=False)", reductions_60, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.3384440104166666}, 0, {0}}, "VarBackward0",
     {{(const double[]){-0.6110416666666666, -0.29604166666666665, -0.051041666666666666, 0.08020833333333333, 0.2639583333333333, 0.6139583333333333}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.22866666666666666, -0.13533333333333333, 0.17266666666666666, -0.5553333333333332, 0.004666666666666652, 0.2846666666666666}, 2, {2, 3}}},
     true},
    {"a.std((0, 1), unbiased=False, keepdim=False)", reductions_61, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.3959596491352781}, 0, {0}}, "StdBackward0",
     {{(const double[]){-0.1823839926907313, -0.08836265039670277, -0.015234939723569443, 0.023940619565609122, 0.0787864025704591, 0.18325456067493529}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.07282653780200234, -0.0381783077090606, 0.0519197016921169, -0.16635655094953009, -0.000582975280439373, 0.0803715944449108}, 2, {2, 3}}},
     true},
    {"torch.logsumexp(a, (0, 1), keepdim=False)", reductions_62, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){3.0821199693551895}, 0, {0}}, "LogsumexpBackward0",
     {{(const double[]){0.00557872561381334, 0.017183684631158432, 0.04122151652100809, 0.0658717958406358, 0.1269712097259621, 0.4431730676674223}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.0018168034547683884, -0.016742641407955887, 0.005180159343813016, -0.1629887981242206, -0.06022671174468424, 0.2329611884782793}, 2, {2, 3}}},
     true},
    {"a.amax((0, 1), keepdim=False)", reductions_63, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){3.0}, 0, {0}}, "AmaxBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.7, 0.0}, 2, {2, 3}}},
     {"MulBackward0"},
     {{0}},
     true},
    {"a.amin((0, 1), keepdim=False)", reductions_64, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0}, 0, {0}}, "AminBackward0",
     {{(const double[]){0.35, 0.0, 0.35, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {"MulBackward0"},
     {{0}},
     true},
    {"a.norm(p=float('0'), dim=(0, 1), keepdim=False)", reductions_65, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){6.0}, 0, {0}}, "NormBackward1",
     {{0}},
     {NULL},
     {{0}},
     true},
    {"torch.linalg.vector_norm(a, float('0'), (0, 1), keepdim=False)", reductions_66, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){6.0}, 0, {0}}, "LinalgVectorNormBackward0",
     {{0}},
     {NULL},
     {{0}},
     true},
    {"a.norm(p=float('1'), dim=(0, 1), keepdim=False)", reductions_67, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){7.34375}, 0, {0}}, "NormBackward1",
     {{(const double[]){-0.7, -0.7, 0.7, 0.7, 0.7, 0.7}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('1'), (0, 1), keepdim=False)", reductions_68, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){7.34375}, 0, {0}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.7, -0.7, 0.7, 0.7, 0.7, 0.7}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('2'), dim=(0, 1), keepdim=False)", reductions_69, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){3.5795916753870127}, 0, {0}}, "NormBackward1",
     {{(const double[]){-0.34221780333857693, -0.12222064404949178, 0.04888825761979671, 0.14055374065691553, 0.2688854169088819, 0.5133267050078654}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.24256713265482854, -0.029303892121650577, 0.17207504184159345, -0.34371787288493244, 0.03709113840054512, 0.21303074093135838}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('2'), (0, 1), keepdim=False)", reductions_70, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){3.5795916753870127}, 0, {0}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.34221780333857693, -0.12222064404949178, 0.04888825761979671, 0.14055374065691553, 0.2688854169088819, 0.5133267050078654}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.24256713265482854, -0.029303892121650577, 0.17207504184159345, -0.34371787288493244, 0.03709113840054512, 0.21303074093135838}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('3'), dim=(0, 1), keepdim=False)", reductions_71, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.9880244067414647}, 0, {0}}, "NormBackward1",
     {{(const double[]){-0.2401075720824171, -0.030625965826838915, 0.004900154532294226, 0.040502839805994464, 0.14822967460190034, 0.5402420371854385}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.39927521219885714, -0.007173871571838547, 0.03329283318334429, -0.20803041453478424, 0.004536586488766127, 0.3158890656550808}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('3'), (0, 1), keepdim=False)", reductions_72, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.9880244067414647}, 0, {0}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.2401075720824171, -0.030625965826838915, 0.004900154532294226, 0.040502839805994464, 0.14822967460190034, 0.5402420371854385}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.39927521219885714, -0.007173871571838547, 0.03329283318334429, -0.20803041453478424, 0.004536586488766127, 0.3158890656550808}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('1.5'), dim=(0, 1), keepdim=False)", reductions_73, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){4.456798205217487}, 0, {0}}, "NormBackward1",
     {{(const double[]){-0.4386373196574125, -0.2621359367881475, 0.16578932336649385, 0.28110947468765546, 0.38881042756433276, 0.537218807651369}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.14181377972890488, -0.03957738665460488, 0.29692542745419054, -0.33497800628990504, 0.03890876560294102, 0.1281801067884698}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('1.5'), (0, 1), keepdim=False)", reductions_74, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){4.456798205217487}, 0, {0}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.4386373196574125, -0.2621359367881475, 0.16578932336649385, 0.28110947468765546, 0.38881042756433276, 0.537218807651369}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.14181377972890488, -0.03957738665460488, 0.29692542745419054, -0.33497800628990504, 0.03890876560294102, 0.1281801067884698}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('0.5'), dim=(0, 1), keepdim=False)", reductions_75, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){39.11283411689691}, 0, {0}}, "NormBackward1",
     {{(const double[]){-3.3093191977703107, -5.537550175632468, 8.755635606232019, 5.16379216464927, 3.7334155667947115, 2.702047810177944}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-1.1126891676326265, 0.7644958434114443, -15.568016457676308, 6.220056212937767, -0.3253581999903488, -0.609786630425964}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('0.5'), (0, 1), keepdim=False)", reductions_76, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){39.11283411689691}, 0, {0}}, "LinalgVectorNormBackward0",
     {{(const double[]){-3.3093191977703107, -5.537550175632468, 8.755635606232019, 5.16379216464927, 3.7334155667947115, 2.702047810177944}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-1.1126891676326265, 0.7644958434114443, -15.568016457676308, 6.220056212937767, -0.3253581999903488, -0.609786630425964}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('inf'), dim=(0, 1), keepdim=False)", reductions_77, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.625}, 0, {0}}, "NormBackward1",
     {{(const double[]){-0.0, -0.0, 0.0, 0.0, 0.0, 0.7}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('inf'), (0, 1), keepdim=False)", reductions_78, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.625}, 0, {0}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.0, -0.0, 0.0, 0.0, 0.0, 0.7}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('-inf'), dim=(0, 1), keepdim=False)", reductions_79, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25}, 0, {0}}, "NormBackward1",
     {{(const double[]){-0.0, -0.0, 0.7, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('-inf'), (0, 1), keepdim=False)", reductions_80, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25}, 0, {0}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.0, -0.0, 0.7, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"a.var((0, 1), keepdim=True)", reductions_81, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.3384440104166666}, 2, {1, 1}}, "VarBackward0",
     {{(const double[]){-0.6110416666666666, -0.29604166666666665, -0.051041666666666666, 0.08020833333333333, 0.2639583333333333, 0.6139583333333333}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.22866666666666666, -0.13533333333333333, 0.17266666666666666, -0.5553333333333332, 0.004666666666666652, 0.2846666666666666}, 2, {2, 3}}},
     true},
    {"a.std((0, 1), unbiased=False, keepdim=True)", reductions_82, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.3959596491352781}, 2, {1, 1}}, "StdBackward0",
     {{(const double[]){-0.1823839926907313, -0.08836265039670277, -0.015234939723569443, 0.023940619565609122, 0.0787864025704591, 0.18325456067493529}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.07282653780200234, -0.0381783077090606, 0.0519197016921169, -0.16635655094953009, -0.000582975280439373, 0.0803715944449108}, 2, {2, 3}}},
     true},
    {"torch.logsumexp(a, (0, 1), keepdim=True)", reductions_83, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){3.0821199693551895}, 2, {1, 1}}, "LogsumexpBackward0",
     {{(const double[]){0.00557872561381334, 0.017183684631158432, 0.04122151652100809, 0.0658717958406358, 0.1269712097259621, 0.4431730676674223}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.0018168034547683884, -0.016742641407955887, 0.005180159343813016, -0.1629887981242206, -0.06022671174468424, 0.2329611884782793}, 2, {2, 3}}},
     true},
    {"a.amax((0, 1), keepdim=True)", reductions_84, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){3.0}, 2, {1, 1}}, "AmaxBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.7, 0.0}, 2, {2, 3}}},
     {"MulBackward0"},
     {{0}},
     true},
    {"a.amin((0, 1), keepdim=True)", reductions_85, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0}, 2, {1, 1}}, "AminBackward0",
     {{(const double[]){0.35, 0.0, 0.35, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {"MulBackward0"},
     {{0}},
     true},
    {"a.norm(p=float('0'), dim=(0, 1), keepdim=True)", reductions_86, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){6.0}, 2, {1, 1}}, "NormBackward1",
     {{0}},
     {NULL},
     {{0}},
     true},
    {"torch.linalg.vector_norm(a, float('0'), (0, 1), keepdim=True)", reductions_87, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){6.0}, 2, {1, 1}}, "LinalgVectorNormBackward0",
     {{0}},
     {NULL},
     {{0}},
     true},
    {"a.norm(p=float('1'), dim=(0, 1), keepdim=True)", reductions_88, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){7.34375}, 2, {1, 1}}, "NormBackward1",
     {{(const double[]){-0.7, -0.7, 0.7, 0.7, 0.7, 0.7}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('1'), (0, 1), keepdim=True)", reductions_89, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){7.34375}, 2, {1, 1}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.7, -0.7, 0.7, 0.7, 0.7, 0.7}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('2'), dim=(0, 1), keepdim=True)", reductions_90, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){3.5795916753870127}, 2, {1, 1}}, "NormBackward1",
     {{(const double[]){-0.34221780333857693, -0.12222064404949178, 0.04888825761979671, 0.14055374065691553, 0.2688854169088819, 0.5133267050078654}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.24256713265482854, -0.029303892121650577, 0.17207504184159345, -0.34371787288493244, 0.03709113840054512, 0.21303074093135838}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('2'), (0, 1), keepdim=True)", reductions_91, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){3.5795916753870127}, 2, {1, 1}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.34221780333857693, -0.12222064404949178, 0.04888825761979671, 0.14055374065691553, 0.2688854169088819, 0.5133267050078654}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.24256713265482854, -0.029303892121650577, 0.17207504184159345, -0.34371787288493244, 0.03709113840054512, 0.21303074093135838}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('3'), dim=(0, 1), keepdim=True)", reductions_92, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.9880244067414647}, 2, {1, 1}}, "NormBackward1",
     {{(const double[]){-0.2401075720824171, -0.030625965826838915, 0.004900154532294226, 0.040502839805994464, 0.14822967460190034, 0.5402420371854385}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.39927521219885714, -0.007173871571838547, 0.03329283318334429, -0.20803041453478424, 0.004536586488766127, 0.3158890656550808}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('3'), (0, 1), keepdim=True)", reductions_93, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.9880244067414647}, 2, {1, 1}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.2401075720824171, -0.030625965826838915, 0.004900154532294226, 0.040502839805994464, 0.14822967460190034, 0.5402420371854385}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.39927521219885714, -0.007173871571838547, 0.03329283318334429, -0.20803041453478424, 0.004536586488766127, 0.3158890656550808}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('1.5'), dim=(0, 1), keepdim=True)", reductions_94, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){4.456798205217487}, 2, {1, 1}}, "NormBackward1",
     {{(const double[]){-0.4386373196574125, -0.2621359367881475, 0.16578932336649385, 0.28110947468765546, 0.38881042756433276, 0.537218807651369}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.14181377972890488, -0.03957738665460488, 0.29692542745419054, -0.33497800628990504, 0.03890876560294102, 0.1281801067884698}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('1.5'), (0, 1), keepdim=True)", reductions_95, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){4.456798205217487}, 2, {1, 1}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.4386373196574125, -0.2621359367881475, 0.16578932336649385, 0.28110947468765546, 0.38881042756433276, 0.537218807651369}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.14181377972890488, -0.03957738665460488, 0.29692542745419054, -0.33497800628990504, 0.03890876560294102, 0.1281801067884698}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('0.5'), dim=(0, 1), keepdim=True)", reductions_96, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){39.11283411689691}, 2, {1, 1}}, "NormBackward1",
     {{(const double[]){-3.3093191977703107, -5.537550175632468, 8.755635606232019, 5.16379216464927, 3.7334155667947115, 2.702047810177944}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-1.1126891676326265, 0.7644958434114443, -15.568016457676308, 6.220056212937767, -0.3253581999903488, -0.609786630425964}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('0.5'), (0, 1), keepdim=True)", reductions_97, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){39.11283411689691}, 2, {1, 1}}, "LinalgVectorNormBackward0",
     {{(const double[]){-3.3093191977703107, -5.537550175632468, 8.755635606232019, 5.16379216464927, 3.7334155667947115, 2.702047810177944}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-1.1126891676326265, 0.7644958434114443, -15.568016457676308, 6.220056212937767, -0.3253581999903488, -0.609786630425964}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('inf'), dim=(0, 1), keepdim=True)", reductions_98, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.625}, 2, {1, 1}}, "NormBackward1",
     {{(const double[]){-0.0, -0.0, 0.0, 0.0, 0.0, 0.7}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('inf'), (0, 1), keepdim=True)", reductions_99, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.625}, 2, {1, 1}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.0, -0.0, 0.0, 0.0, 0.0, 0.7}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"a.norm(p=float('-inf'), dim=(0, 1), keepdim=True)", reductions_100, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25}, 2, {1, 1}}, "NormBackward1",
     {{(const double[]){-0.0, -0.0, 0.7, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"torch.linalg.vector_norm(a, float('-inf'), (0, 1), keepdim=True)", reductions_101, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25}, 2, {1, 1}}, "LinalgVectorNormBackward0",
     {{(const double[]){-0.0, -0.0, 0.7, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.0, -0.0, -0.0, -0.0, -0.0, -0.0}, 2, {2, 3}}},
     true},
    {"a.std()", reductions_102, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.5291971783967777}, 0, {0}}, "StdBackward0",
     {{(const double[]){-0.19979165384914177, -0.09679643372643386, -0.01668904029766101, 0.026225634753467297, 0.08630617982504692, 0.20074531329472242}, 2, {2, 3}}},
     {"MulBackward0"},
     {{(const double[]){0.07977747507831877, -0.04182224067925173, 0.05687518359142314, -0.18223447108763022, -0.0006386174231290853, 0.0880426705202691}, 2, {2, 3}}},
     true},
    {"a.std()", reductions_103, 1, {'g'},
     {{(const double[]){2.0, 2.0, 2.0}, 1, {3}}},
     {(const double[]){0.0}, 0, {0}}, "StdBackward0",
     {{(const double[]){0.0, 0.0, 0.0}, 1, {3}}},
     {NULL},
     {{(const double[]){0.0, 0.0, 0.0}, 1, {3}}},
     true},
    {"a.var()", reductions_104, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){NOT_A_NUMBER}, 0, {0}}, "VarBackward0",
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}},
     {NULL},
     {{(const double[]){0.357, -0.098, 0.287, -0.623, 0.07699999999999999}, 1, {5}}},
     true},
    {"torch.logsumexp(a, 0)", reductions_105, 1, {'g'},
     {{(const double[]){-INFINITE, -INFINITE}, 1, {2}}},
     {(const double[]){-INFINITE}, 0, {0}}, "LogsumexpBackward0",
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER}, 1, {2}}},
     {NULL},
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER}, 1, {2}}},
     true},
    {"torch.logsumexp(a, 0)", reductions_106, 1, {'g'},
     {{(const double[]){INFINITE, 1.0}, 1, {2}}},
     {(const double[]){INFINITE}, 0, {0}}, "LogsumexpBackward0",
     {{(const double[]){NOT_A_NUMBER, 0.0}, 1, {2}}},
     {NULL},
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER}, 1, {2}}},
     true},
    {"torch.logsumexp(a, 0)", reductions_107, 1, {'g'},
     {{(const double[]){2.5}, 0, {0}}},
     {(const double[]){2.5}, 0, {0}}, "LogsumexpBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {NULL},
     {{(const double[]){0.0}, 0, {0}}},
     true},
    {"a.amax()", reductions_108, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){1.5}, 0, {0}}, "AmaxBackward0",
     {{(const double[]){0.2333333333333333, 0.0, 0.2333333333333333, 0.0, 0.0, 0.2333333333333333}, 1, {6}}},
     {"MulBackward0"},
     {{0}},
     true},
    {"a.amax()", reductions_109, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){NOT_A_NUMBER}, 0, {0}}, "AmaxBackward0",
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}},
     {NULL},
     {{0}},
     true},
    {"a.norm(2, dim=(0, 1))", reductions_110, 1, {'g'},
     {{(const double[]){0.0, 0.0, 0.0, 0.0}, 2, {2, 2}}},
     {(const double[]){0.0}, 0, {0}}, "NormBackward1",
     {{(const double[]){0.0, 0.0, 0.0, 0.0}, 2, {2, 2}}},
     {"MulBackward0"},
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 2, {2, 2}}},
     true},
    {"torch.var_mean(a)[0]", reductions_111, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.3384440104166666}, 0, {0}}, "VarMeanBackward0",
     {{(const double[]){-0.6110416666666666, -0.29604166666666665, -0.051041666666666666, 0.08020833333333333, 0.2639583333333333, 0.6139583333333333}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.22866666666666666, -0.13533333333333333, 0.17266666666666666, -0.5553333333333332, 0.004666666666666652, 0.2846666666666666}, 2, {2, 3}}},
     true},
    {"torch.std_mean(a, 1, unbiased=False, keepdim=True)[0]", reductions_112, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.8186201126828542, 0.7907066547645144}, 2, {2, 1}}, "StdMeanBackward0",
     {{(const double[]){-0.2969088491595843, 0.02375270793276676, 0.27315614122681764, 0.4681115134905781, 0.10846486288196326, -0.5765763763725412}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.0982106783955849, -0.22448155061847958, 0.12627087222289474, 0.22446335642355153, -0.34230661854591626, 0.11784326212236462}, 2, {2, 3}}},
     true},
    {"torch.var_mean(a)[1]", reductions_113, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.43229166666666674}, 0, {0}}, "VarMeanBackward0",
     {{(const double[]){0.11666666666666665, 0.11666666666666665, 0.11666666666666665, 0.11666666666666665, 0.11666666666666665, 0.11666666666666665}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"torch.std_mean(a, 1, unbiased=False, keepdim=True)[1]", reductions_114, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.7083333333333333, 1.5729166666666665}, 2, {2, 1}}, "StdMeanBackward0",
     {{(const double[]){0.2333333333333333, 0.2333333333333333, 0.2333333333333333, -0.43333333333333335, -0.43333333333333335, -0.43333333333333335}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"a.max()", reductions_115, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){2.625}, 0, {0}}, "MaxBackward1",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.7}, 2, {2, 3}}},
     {"MaskedFillBackward1"},
     {{0}},
     true},
    {"a.max(0)[0]", reductions_116, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.71875, 1.375, 2.625}, 1, {3}}, "MaxBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.7, -1.3, 0.4}, 2, {2, 3}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.max(0)[1]", reductions_117, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.0, 1.0, 1.0}, 1, {3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.max()", reductions_118, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){1.5}, 0, {0}}, "MaxBackward1",
     {{(const double[]){0.2333333333333333, 0.0, 0.2333333333333333, 0.0, 0.0, 0.2333333333333333}, 1, {6}}},
     {"MaskedFillBackward1"},
     {{0}},
     true},
    {"a.max(0)[0]", reductions_119, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){1.5}, 0, {0}}, "MaxBackward0",
     {{(const double[]){0.7, 0.0, 0.0, 0.0, 0.0, 0.0}, 1, {6}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.max(0)[1]", reductions_120, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){0.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.max()", reductions_121, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){NOT_A_NUMBER}, 0, {0}}, "MaxBackward1",
     {{(const double[]){0.0, 0.7, 0.0, 0.0, 0.0}, 1, {5}}},
     {NULL},
     {{0}},
     true},
    {"a.max(0)[0]", reductions_122, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){NOT_A_NUMBER}, 0, {0}}, "MaxBackward0",
     {{(const double[]){0.0, 0.7, 0.0, 0.0, 0.0}, 1, {5}}},
     {NULL},
     {{0}},
     true},
    {"a.max(0)[1]", reductions_123, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){1.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.max()", reductions_124, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.5}, 0, {0}}, "MaxBackward1",
     {{(const double[]){0.7}, 0, {0}}},
     {"MaskedFillBackward1"},
     {{0}},
     true},
    {"a.max(0)[0]", reductions_125, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.5}, 0, {0}}, "MaxBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.max(0)[1]", reductions_126, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.max(1, keepdim=True)[0]", reductions_127, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25, 2.625}, 2, {2, 1}}, "MaxBackward0",
     {{(const double[]){0.0, 0.0, 0.7, 0.0, 0.0, -1.3}, 2, {2, 3}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.max()", reductions_128, 1, {'i'},
     {{(const double[]){3.0, -1.0, 2.0, 5.0}, 1, {4}}},
     {(const double[]){5.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.min()", reductions_129, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75}, 0, {0}}, "MinBackward1",
     {{(const double[]){0.7, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {"MaskedFillBackward1"},
     {{0}},
     true},
    {"a.min(0)[0]", reductions_130, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25}, 1, {3}}, "MinBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.min(0)[1]", reductions_131, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0}, 1, {3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.min()", reductions_132, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){-2.0}, 0, {0}}, "MinBackward1",
     {{(const double[]){0.0, 0.0, 0.0, 0.7, 0.0, 0.0}, 1, {6}}},
     {"MaskedFillBackward1"},
     {{0}},
     true},
    {"a.min(0)[0]", reductions_133, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){-2.0}, 0, {0}}, "MinBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.7, 0.0, 0.0}, 1, {6}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.min(0)[1]", reductions_134, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){3.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.min()", reductions_135, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){NOT_A_NUMBER}, 0, {0}}, "MinBackward1",
     {{(const double[]){0.0, 0.7, 0.0, 0.0, 0.0}, 1, {5}}},
     {NULL},
     {{0}},
     true},
    {"a.min(0)[0]", reductions_136, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){NOT_A_NUMBER}, 0, {0}}, "MinBackward0",
     {{(const double[]){0.0, 0.7, 0.0, 0.0, 0.0}, 1, {5}}},
     {NULL},
     {{0}},
     true},
    {"a.min(0)[1]", reductions_137, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){1.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.min()", reductions_138, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.5}, 0, {0}}, "MinBackward1",
     {{(const double[]){0.7}, 0, {0}}},
     {"MaskedFillBackward1"},
     {{0}},
     true},
    {"a.min(0)[0]", reductions_139, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.5}, 0, {0}}, "MinBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.min(0)[1]", reductions_140, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.min(1, keepdim=True)[0]", reductions_141, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, 0.71875}, 2, {2, 1}}, "MinBackward0",
     {{(const double[]){0.7, 0.0, 0.0, -1.3, 0.0, 0.0}, 2, {2, 3}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.min()", reductions_142, 1, {'i'},
     {{(const double[]){3.0, -1.0, 2.0, 5.0}, 1, {4}}},
     {(const double[]){-1.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.median()", reductions_143, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25}, 0, {0}}, "MedianBackward0",
     {{(const double[]){0.0, 0.0, 0.7, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {"MaskedFillBackward1"},
     {{0}},
     true},
    {"a.median(0)[0]", reductions_144, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25}, 1, {3}}, "MedianBackward1",
     {{(const double[]){0.7, -1.3, 0.4, 0.0, 0.0, 0.0}, 2, {2, 3}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.median(0)[1]", reductions_145, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0}, 1, {3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.median()", reductions_146, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){0.25}, 0, {0}}, "MedianBackward0",
     {{(const double[]){0.0, 0.35, 0.0, 0.0, 0.35, 0.0}, 1, {6}}},
     {"MaskedFillBackward1"},
     {{0}},
     true},
    {"a.median(0)[0]", reductions_147, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){0.25}, 0, {0}}, "MedianBackward1",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.7, 0.0}, 1, {6}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.median()", reductions_148, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){NOT_A_NUMBER}, 0, {0}}, "MedianBackward0",
     {{(const double[]){0.0, 0.7, 0.0, 0.0, 0.0}, 1, {5}}},
     {NULL},
     {{0}},
     true},
    {"a.median(0)[0]", reductions_149, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){NOT_A_NUMBER}, 0, {0}}, "MedianBackward1",
     {{(const double[]){0.0, 0.7, 0.0, 0.0, 0.0}, 1, {5}}},
     {NULL},
     {{0}},
     true},
    {"a.median(0)[1]", reductions_150, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){1.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.median()", reductions_151, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.5}, 0, {0}}, "MedianBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"MaskedFillBackward1"},
     {{0}},
     true},
    {"a.median(0)[0]", reductions_152, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.5}, 0, {0}}, "MedianBackward1",
     {{(const double[]){0.7}, 0, {0}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.median(0)[1]", reductions_153, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.median(1, keepdim=True)[0]", reductions_154, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-0.625, 1.375}, 2, {2, 1}}, "MedianBackward1",
     {{(const double[]){0.0, 0.7, 0.0, 0.0, -1.3, 0.0}, 2, {2, 3}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.median()", reductions_155, 1, {'i'},
     {{(const double[]){3.0, -1.0, 2.0, 5.0}, 1, {4}}},
     {(const double[]){2.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmax()", reductions_156, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){5.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmax(0, keepdim=True)", reductions_157, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.0, 1.0, 1.0}, 2, {1, 3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmax()", reductions_158, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){0.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmax(0, keepdim=True)", reductions_159, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){0.0}, 1, {1}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmax()", reductions_160, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){1.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmax(0, keepdim=True)", reductions_161, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){1.0}, 1, {1}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmax()", reductions_162, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmax(0, keepdim=True)", reductions_163, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmin()", reductions_164, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmin(0, keepdim=True)", reductions_165, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0}, 2, {1, 3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmin()", reductions_166, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){3.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmin(0, keepdim=True)", reductions_167, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){3.0}, 1, {1}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmin()", reductions_168, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){1.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmin(0, keepdim=True)", reductions_169, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){1.0}, 1, {1}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmin()", reductions_170, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.argmin(0, keepdim=True)", reductions_171, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.all(1)", reductions_172, 1, {'b'},
     {{(const double[]){1.0, 0.0, 1.0, 1.0, 0.0, 0.0}, 2, {3, 2}}},
     {(const double[]){0.0, 1.0, 0.0}, 1, {3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.all(1, keepdim=True)", reductions_173, 1, {'b'},
     {{(const double[]){0}, 2, {2, 0}}},
     {(const double[]){1.0, 1.0}, 2, {2, 1}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.any(1)", reductions_174, 1, {'b'},
     {{(const double[]){1.0, 0.0, 1.0, 1.0, 0.0, 0.0}, 2, {3, 2}}},
     {(const double[]){1.0, 1.0, 0.0}, 1, {3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.any(1, keepdim=True)", reductions_175, 1, {'b'},
     {{(const double[]){0}, 2, {2, 0}}},
     {(const double[]){0.0, 0.0}, 2, {2, 1}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.sort(0)[0]", reductions_176, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "SortBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.sort(dim=0, stable=True)[1]", reductions_177, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0, 1.0, 1.0, 1.0}, 2, {2, 3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.sort(-1, descending=True)[0]", reductions_178, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.25, -0.625, -1.75, 2.625, 1.375, 0.71875}, 2, {2, 3}}, "SortBackward0",
     {{(const double[]){0.4, -1.3, 0.7, 1.1, -0.6, 1.9}, 2, {2, 3}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.sort(dim=0, stable=True, descending=True)[1]", reductions_179, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.0, 1.0, 1.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.sort(0)[0]", reductions_180, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){-2.0, 0.25, 0.25, 1.5, 1.5, 1.5}, 1, {6}}, "SortBackward0",
     {{(const double[]){1.9, -1.3, -0.6, 0.7, 0.4, 1.1}, 1, {6}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.sort(dim=0, stable=True)[1]", reductions_181, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){3.0, 1.0, 4.0, 0.0, 2.0, 5.0}, 1, {6}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.sort(-1, descending=True)[0]", reductions_182, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){1.5, 1.5, 1.5, 0.25, 0.25, -2.0}, 1, {6}}, "SortBackward0",
     {{(const double[]){0.7, 1.9, -1.3, 1.1, -0.6, 0.4}, 1, {6}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.sort(dim=0, stable=True, descending=True)[1]", reductions_183, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){0.0, 2.0, 5.0, 1.0, 4.0, 3.0}, 1, {6}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.sort(0)[0]", reductions_184, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){-INFINITE, 1.0, 3.0, INFINITE, NOT_A_NUMBER}, 1, {5}}, "SortBackward0",
     {{(const double[]){-1.3, -0.6, 0.4, 0.7, 1.9}, 1, {5}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.sort(dim=0, stable=True)[1]", reductions_185, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){3.0, 0.0, 2.0, 4.0, 1.0}, 1, {5}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.sort(-1, descending=True)[0]", reductions_186, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){NOT_A_NUMBER, INFINITE, 3.0, 1.0, -INFINITE}, 1, {5}}, "SortBackward0",
     {{(const double[]){1.9, 0.7, 0.4, -0.6, -1.3}, 1, {5}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.sort(dim=0, stable=True, descending=True)[1]", reductions_187, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){1.0, 4.0, 2.0, 0.0, 3.0}, 1, {5}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.sort(0)[0]", reductions_188, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.5}, 0, {0}}, "SortBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.sort(dim=0, stable=True)[1]", reductions_189, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.sort(-1, descending=True)[0]", reductions_190, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.5}, 0, {0}}, "SortBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.sort(dim=0, stable=True, descending=True)[1]", reductions_191, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.sort(0)[0]", reductions_192, 1, {'g'},
     {{(const double[]){0}, 1, {0}}},
     {(const double[]){0}, 1, {0}}, "SortBackward0",
     {{(const double[]){0}, 1, {0}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.sort(dim=0, stable=True)[1]", reductions_193, 1, {'g'},
     {{(const double[]){0}, 1, {0}}},
     {(const double[]){0}, 1, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.sort(-1, descending=True)[0]", reductions_194, 1, {'g'},
     {{(const double[]){0}, 1, {0}}},
     {(const double[]){0}, 1, {0}}, "SortBackward0",
     {{(const double[]){0}, 1, {0}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.sort(dim=0, stable=True, descending=True)[1]", reductions_195, 1, {'g'},
     {{(const double[]){0}, 1, {0}}},
     {(const double[]){0}, 1, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.topk(2, 0)[0]", reductions_196, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.71875, 1.375, 2.625, -1.75, -0.625, 0.25}, 2, {2, 3}}, "TopkBackward0",
     {{(const double[]){1.9, -0.6, 1.1, 0.7, -1.3, 0.4}, 2, {2, 3}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.topk(2, 0, largest=False)[1]", reductions_197, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0, 1.0, 1.0, 1.0}, 2, {2, 3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.kthvalue(2, 0)[0]", reductions_198, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.71875, 1.375, 2.625}, 1, {3}}, "KthvalueBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.7, -1.3, 0.4}, 2, {2, 3}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.kthvalue(2, 0, keepdim=True)[1]", reductions_199, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){1.0, 1.0, 1.0}, 2, {1, 3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.topk(2, 0)[0]", reductions_200, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){NOT_A_NUMBER, INFINITE}, 1, {2}}, "TopkBackward0",
     {{(const double[]){0.0, 0.7, 0.0, 0.0, -1.3}, 1, {5}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.topk(2, 0, largest=False)[1]", reductions_201, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){3.0, 0.0}, 1, {2}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.kthvalue(2, 0)[0]", reductions_202, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){1.0}, 0, {0}}, "KthvalueBackward0",
     {{(const double[]){0.7, 0.0, 0.0, 0.0, 0.0}, 1, {5}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.kthvalue(2, 0, keepdim=True)[1]", reductions_203, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){0.0}, 1, {1}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.mode(0)[0]", reductions_204, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){1.5}, 0, {0}}, "ModeBackward0",
     {{(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.7}, 1, {6}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.mode(0)[1]", reductions_205, 1, {'g'},
     {{(const double[]){1.5, 0.25, 1.5, -2.0, 0.25, 1.5}, 1, {6}}},
     {(const double[]){5.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.mode(1, keepdim=True)[0]", reductions_206, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0, 0.5}, 2, {2, 1}}, "ModeBackward0",
     {{(const double[]){0.0, 0.0, 0.7, -1.3, 0.0, 0.0}, 2, {2, 3}}},
     {"ScatterBackward0"},
     {{0}},
     true},
    {"a.cumsum(0)", reductions_207, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25, -1.03125, 0.75, 2.875}, 2, {2, 3}}, "CumsumBackward0",
     {{(const double[]){2.5999999999999996, -1.9, 1.5, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"FlipBackward0"},
     {{0}},
     true},
    {"a.cumprod(-1)", reductions_208, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, 1.09375, 0.2734375, 0.71875, 0.98828125, 2.59423828125}, 2, {2, 3}}, "CumprodBackward0",
     {{(const double[]){1.4499999999999997, 2.1, 0.4375, 5.0453125000000005, 1.6441406250000001, 1.087109375}, 2, {2, 3}}},
     {"DivBackward0"},
     {{(const double[]){0.01499999999999968, -1.9500000000000006, -0.1349999999999998, 2.6525000000000016, -2.8609375000000004, -2.3340625}, 2, {2, 3}}},
     true},
    {"a.logcumsumexp(0)", reductions_209, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25, 0.8000448368338657, 1.5019280110429725, 2.713939465474939}, 2, {2, 3}}, "LogcumsumexpBackward0",
     {{(const double[]){0.8483485137754068, -1.3715217532132704, 0.4936089495077222, 1.7516514862245929, -0.5284782467867295, 1.0063910504922775}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.3829440552499591, 0.031498075621051974, -0.034257166920201865, -0.38294405524995945, -0.03149807562105189, 0.03425716692020164}, 2, {2, 3}}},
     true},
    {"a.cummax(-1)[0]", reductions_210, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}, "CummaxBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {"ScatterAddBackward0"},
     {{0}},
     true},
    {"a.cummax(0)[1]", reductions_211, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0, 1.0, 1.0, 1.0}, 2, {2, 3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.cummin(-1)[0]", reductions_212, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-1.75, -1.75, -1.75, 0.71875, 0.71875, 0.71875}, 2, {2, 3}}, "CumminBackward0",
     {{(const double[]){-0.20000000000000007, 0.0, 0.0, 2.4, 0.0, 0.0}, 2, {2, 3}}},
     {"ScatterAddBackward0"},
     {{0}},
     true},
    {"a.cummin(0)[1]", reductions_213, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.softmax(-1)", reductions_214, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){0.08718948485636768, 0.26856252030306726, 0.6442479948405652, 0.1035693885937352, 0.19963522160743166, 0.6967953897988332}, 2, {2, 3}}, "SoftmaxBackward0",
     {{(const double[]){0.06368315083087345, -0.34096712642468985, 0.2772839755938164, 0.10942358260626014, -0.28816857810693686, 0.17874499550067674}, 2, {2, 3}}},
     {"SoftmaxBackwardDataBackward0"},
     {{(const double[]){-0.003372794959554452, 0.17613282740190744, -0.17276003244235302, -0.2682737888129635, 0.14910945535423833, 0.11916433345872511}, 2, {2, 3}}},
     true},
    {"a.log_softmax(0)", reductions_215, 1, {'g'},
     {{(const double[]){-1.75, -0.625, 0.25, 0.71875, 1.375, 2.625}, 2, {2, 3}}},
     {(const double[]){-2.5500448368338655, -2.1269280110429727, -2.463939465474939, -0.08129483683386562, -0.1269280110429726, -0.08893946547493871}, 2, {2, 3}}, "LogSoftmaxBackward0",
     {{(const double[]){0.49699677062312747, -1.0735144481579768, 0.2723514324894697, -0.49699677062312736, 1.0735144481579764, -0.2723514324894695}, 2, {2, 3}}},
     {"LogSoftmaxBackwardDataBackward0"},
     {{(const double[]){-0.5240287071841546, -0.09974390613333116, 0.04671431852754802, 0.5240287071841546, 0.09974390613333124, -0.04671431852754806}, 2, {2, 3}}},
     true},
    {"a.cumsum(0)", reductions_216, 1, {'g'},
     {{(const double[]){2.0, 0.0, -1.5, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){2.0, 0.0, -1.5, 2.5, 3.0, -0.25}, 2, {2, 3}}, "CumsumBackward0",
     {{(const double[]){2.5999999999999996, -1.9, 1.5, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"a.cumprod(-1)", reductions_217, 1, {'g'},
     {{(const double[]){2.0, 0.0, -1.5, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){2.0, 0.0, -0.0, 0.5, 1.5, 1.875}, 2, {2, 3}}, "CumprodBackward0",
     {{(const double[]){0.7, -3.8000000000000003, 0.0, 4.225, 0.3875, 1.6500000000000001}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.38, -1.37, -0.16000000000000003, 4.522500000000001, -0.6025, -5.445}, 2, {2, 3}}},
     true},
    {"a.logcumsumexp(0)", reductions_218, 1, {'g'},
     {{(const double[]){2.0, 0.0, -1.5, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){2.0, 0.0, -1.5, 2.2014132779827524, 3.048587351573742, 1.3119675890031985}, 2, {2, 3}}, "LogcumsumexpBackward0",
     {{(const double[]){2.253391504767923, -1.32845552390654, 0.4660953151914084, 0.34660849523207704, -0.57154447609346, 1.0339046848085918}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.7934591250141712, 0.013552997919273668, -0.02484954764374453, -0.7934591250141708, -0.013552997919273585, 0.024849547643744474}, 2, {2, 3}}},
     true},
    {"a.cummax(-1)[0]", reductions_219, 1, {'g'},
     {{(const double[]){2.0, 0.0, -1.5, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){2.0, 2.0, 2.0, 0.5, 3.0, 3.0}, 2, {2, 3}}, "CummaxBackward0",
     {{(const double[]){-0.20000000000000007, 0.0, 0.0, 1.9, 0.5000000000000001, 0.0}, 2, {2, 3}}},
     {"ScatterAddBackward0"},
     {{0}},
     true},
    {"a.cummax(0)[1]", reductions_220, 1, {'g'},
     {{(const double[]){2.0, 0.0, -1.5, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0, 0.0, 1.0, 1.0}, 2, {2, 3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.cummin(-1)[0]", reductions_221, 1, {'g'},
     {{(const double[]){2.0, 0.0, -1.5, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){2.0, 0.0, -1.5, 0.5, 0.5, 0.5}, 2, {2, 3}}, "CumminBackward0",
     {{(const double[]){0.7, -1.3, 0.4, 2.4, 0.0, 0.0}, 2, {2, 3}}},
     {"ScatterAddBackward0"},
     {{0}},
     true},
    {"a.cummin(0)[1]", reductions_222, 1, {'g'},
     {{(const double[]){2.0, 0.0, -1.5, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0, 1.0, 0.0, 0.0}, 2, {2, 3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.softmax(-1)", reductions_223, 1, {'g'},
     {{(const double[]){2.0, 0.0, -1.5, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.8579768106084571, 0.11611453467414115, 0.025908654717401523, 0.06536163885437347, 0.7962677706050864, 0.13837059054054027}, 2, {2, 3}}, "SoftmaxBackward0",
     {{(const double[]){0.2059158637324872, -0.2043613876071344, -0.0015544761253526507, 0.13734871898774864, -0.31741948693410976, 0.18007076794636118}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-0.19605549919755952, 0.2028785073979198, -0.006823008200360354, -0.26956283236420625, 0.0777755736993758, 0.19178725866483048}, 2, {2, 3}}},
     true},
    {"a.log_softmax(0)", reductions_224, 1, {'g'},
     {{(const double[]){2.0, 0.0, -1.5, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){-0.20141327798275246, -3.048587351573742, -2.8119675890031988, -1.7014132779827524, -0.048587351573741965, -0.061967589003198625}, 2, {2, 3}}, "LogSoftmaxBackward0",
     {{(const double[]){-1.4256936381034733, -1.2098908409626232, 0.3098700247389886, 1.4256936381034735, 1.2098908409626232, -0.3098700247389885}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-1.085786171072023, -0.042917826744366526, 0.03388574678692444, 1.085786171072023, 0.04291782674436654, -0.03388574678692437}, 2, {2, 3}}},
     true},
    {"a.cumsum(0)", reductions_225, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0, 2.0, 0.0, 0.5, 5.0, 1.25}, 2, {2, 3}}, "CumsumBackward0",
     {{(const double[]){2.5999999999999996, -1.9, 1.5, 1.9, -0.6, 1.1}, 2, {2, 3}}},
     {NULL},
     {{0}},
     true},
    {"a.cumprod(-1)", reductions_226, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0, 0.5, 1.5, 1.875}, 2, {2, 3}}, "CumprodBackward0",
     {{(const double[]){-1.9000000000000001, 0.0, 0.0, 4.225, 0.3875, 1.6500000000000001}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.9800000000000001, -1.4300000000000002, 0.8800000000000001, 4.522500000000001, -0.6025, -5.445}, 2, {2, 3}}},
     true},
    {"a.logcumsumexp(0)", reductions_227, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0, 2.0, 0.0, 0.9740769841801067, 3.313261687518223, 1.501929081345373}, 2, {2, 3}}, "LogcumsumexpBackward0",
     {{(const double[]){1.4173272707164764, -1.461364852821997, 0.6449701527078398, 1.1826727292835235, -0.4386351471780027, 0.8550298472921604}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){1.2502197489124827, 0.058983579972444494, -0.07616610627669862, -1.2502197489124827, -0.05898357997244455, 0.07616610627669873}, 2, {2, 3}}},
     true},
    {"a.cummax(-1)[0]", reductions_228, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0, 2.0, 2.0, 0.5, 3.0, 3.0}, 2, {2, 3}}, "CummaxBackward0",
     {{(const double[]){0.7, -0.9, 0.0, 1.9, 0.5000000000000001, 0.0}, 2, {2, 3}}},
     {"ScatterAddBackward0"},
     {{0}},
     true},
    {"a.cummax(0)[1]", reductions_229, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0, 1.0, 1.0, 1.0}, 2, {2, 3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.cummin(-1)[0]", reductions_230, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0, 0.5, 0.5, 0.5}, 2, {2, 3}}, "CumminBackward0",
     {{(const double[]){-0.6000000000000001, 0.0, 0.4, 2.4, 0.0, 0.0}, 2, {2, 3}}},
     {"ScatterAddBackward0"},
     {{0}},
     true},
    {"a.cummin(0)[1]", reductions_231, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.0, 0.0, 0.0, 0.0, 0.0, 0.0}, 2, {2, 3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.softmax(-1)", reductions_232, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){0.10650697891920075, 0.7869860421615984, 0.10650697891920075, 0.06536163885437347, 0.7962677706050864, 0.13837059054054027}, 2, {2, 3}}, "SoftmaxBackward0",
     {{(const double[]){0.1710421325719697, -0.31013217146817934, 0.13909003889620947, 0.13734871898774864, -0.31741948693410976, 0.18007076794636118}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){0.138655737528802, -0.2161232358219902, 0.07746749829318826, -0.26956283236420625, 0.0777755736993758, 0.19178725866483048}, 2, {2, 3}}},
     true},
    {"a.log_softmax(0)", reductions_233, 1, {'g'},
     {{(const double[]){0.0, 2.0, 0.0, 0.5, 3.0, 1.25}, 2, {2, 3}}},
     {(const double[]){-0.9740769841801067, -1.3132616875182228, -1.501929081345373, -0.4740769841801067, -0.31326168751822286, -0.25192908134537295}, 2, {2, 3}}, "LogSoftmaxBackward0",
     {{(const double[]){-0.281605738875178, -0.7890112993970094, 0.06594979176203676, 0.2816057388751782, 0.7890112993970093, -0.06594979176203652}, 2, {2, 3}}},
     {NULL},
     {{(const double[]){-1.7108270248276074, -0.18678133657940774, 0.10386287219549818, 1.7108270248276074, 0.18678133657940774, -0.10386287219549839}, 2, {2, 3}}},
     true},
    {"a.cumsum(0)", reductions_234, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){1.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}, "CumsumBackward0",
     {{(const double[]){1.0999999999999996, 0.3999999999999997, 1.6999999999999997, 1.2999999999999998, -0.6}, 1, {5}}},
     {NULL},
     {{0}},
     true},
    {"a.cumprod(-1)", reductions_235, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){1.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}, "CumprodBackward0",
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}},
     {NULL},
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}},
     true},
    {"a.logcumsumexp(0)", reductions_236, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){1.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}, "LogcumsumexpBackward0",
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}},
     {NULL},
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}},
     true},
    {"a.cummax(-1)[0]", reductions_237, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){1.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}, "CummaxBackward0",
     {{(const double[]){0.7, 0.3999999999999999, 0.0, 0.0, 0.0}, 1, {5}}},
     {"ScatterAddBackward0"},
     {{0}},
     true},
    {"a.cummax(0)[1]", reductions_238, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){0.0, 1.0, 1.0, 1.0, 1.0}, 1, {5}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.cummin(-1)[0]", reductions_239, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){1.0, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}, "CumminBackward0",
     {{(const double[]){0.7, 0.3999999999999999, 0.0, 0.0, 0.0}, 1, {5}}},
     {"ScatterAddBackward0"},
     {{0}},
     true},
    {"a.cummin(0)[1]", reductions_240, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){0.0, 1.0, 1.0, 1.0, 1.0}, 1, {5}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.softmax(-1)", reductions_241, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}, "SoftmaxBackward0",
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}},
     {NULL},
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}},
     true},
    {"a.log_softmax(0)", reductions_242, 1, {'g'},
     {{(const double[]){1.0, NOT_A_NUMBER, 3.0, -INFINITE, INFINITE}, 1, {5}}},
     {(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}, "LogSoftmaxBackward0",
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}},
     {NULL},
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER, NOT_A_NUMBER}, 1, {5}}},
     true},
    {"a.cumsum(0)", reductions_243, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.5}, 0, {0}}, "CumsumBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {NULL},
     {{0}},
     true},
    {"a.cumprod(-1)", reductions_244, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.5}, 0, {0}}, "CumprodBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {NULL},
     {{0}},
     true},
    {"a.logcumsumexp(0)", reductions_245, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.5}, 0, {0}}, "LogcumsumexpBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {NULL},
     {{0}},
     true},
    {"a.cummax(-1)[0]", reductions_246, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.5}, 0, {0}}, "CummaxBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"ScatterAddBackward0"},
     {{0}},
     true},
    {"a.cummax(0)[1]", reductions_247, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.cummin(-1)[0]", reductions_248, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.5}, 0, {0}}, "CumminBackward0",
     {{(const double[]){0.7}, 0, {0}}},
     {"ScatterAddBackward0"},
     {{0}},
     true},
    {"a.cummin(0)[1]", reductions_249, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.0}, 0, {0}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.softmax(-1)", reductions_250, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){1.0}, 0, {0}}, "SoftmaxBackward0",
     {{(const double[]){0.0}, 0, {0}}},
     {"SoftmaxBackwardDataBackward0"},
     {{(const double[]){0.0}, 0, {0}}},
     true},
    {"a.log_softmax(0)", reductions_251, 1, {'g'},
     {{(const double[]){0.5}, 0, {0}}},
     {(const double[]){0.0}, 0, {0}}, "LogSoftmaxBackward0",
     {{(const double[]){0.0}, 0, {0}}},
     {"LogSoftmaxBackwardDataBackward0"},
     {{(const double[]){0.0}, 0, {0}}},
     true},
    {"a.cumsum(0)", reductions_252, 1, {'b'},
     {{(const double[]){1.0, 0.0, 1.0}, 1, {3}}},
     {(const double[]){1.0, 1.0, 2.0}, 1, {3}}, NULL,
     {{0}},
     {NULL},
     {{0}},
     false},
    {"a.softmax(0)", reductions_253, 1, {'g'},
     {{(const double[]){-INFINITE, 1.0, 2.0}, 1, {3}}},
     {(const double[]){0.0, 0.26894142136999516, 0.7310585786300049}, 1, {3}}, "SoftmaxBackward0",
     {{(const double[]){0.0, -0.3342402865105192, 0.33424028651051924}, 1, {3}}},
     {NULL},
     {{(const double[]){0.0, 0.1699039881484135, -0.16990398814841354}, 1, {3}}},
     true},
    {"a.softmax(0)", reductions_254, 1, {'g'},
     {{(const double[]){-INFINITE, -INFINITE}, 1, {2}}},
     {(const double[]){NOT_A_NUMBER, NOT_A_NUMBER}, 1, {2}}, "SoftmaxBackward0",
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER}, 1, {2}}},
     {NULL},
     {{(const double[]){NOT_A_NUMBER, NOT_A_NUMBER}, 1, {2}}},
     true},
    {"a.softmax(1)", reductions_255, 1, {'g'},
     {{(const double[]){0.5, -1.25, 2.0, 0.75, -0.5, 1.5, 3.0, -2.25, 1.0, 0.25, -1.0, 2.5}, 3, {3, 2, 2}}},
     {(const double[]){0.18242552380635632, 0.11920292202211755, 0.8175744761936437, 0.8807970779778823, 0.029312230751356316, 0.9770226300899744, 0.9706877692486436, 0.02297736991002561, 0.8807970779778823, 0.0953494648991095, 0.11920292202211755, 0.9046505351008906}, 3, {3, 2, 2}}, "SoftmaxBackward0",
     {{(const double[]){0.04474393562109985, -0.3359794732912208, -0.04474393562109982, 0.3359794732912209, -0.011381209551894221, 0.004489882076408675, 0.011381209551894218, -0.004489882076408694, -0.31498075621051974, -0.0345031777770252, 0.3149807562105195, 0.034503177777025135}, 3, {3, 2, 2}}},
     {"SoftmaxBackwardDataBackward0"},
     {{(const double[]){0.0056838127670851635, -0.3838200050695345, -0.005683812767085165, 0.3838200050695348, 0.004285596908265958, -0.011137231855788009, -0.004285596908265942, 0.011137231855788013, 0.23988750316845914, -0.022338766960247027, -0.23988750316845908, 0.02233876696024704}, 3, {3, 2, 2}}},
     true},
};
