/* What CPython 3.11 lists of its types, object's names and their bases' left out, and of a few
 * modules (math; torch.distributions of PyTorch 1.13): {n: dir(n)}. */
#ifndef GW_LANG_DIR_NAMES_H
#define GW_LANG_DIR_NAMES_H

typedef struct gw_dir_row {
    const char *owner, *names; /* separated by spaces */
} gw_dir_row;

static const gw_dir_row gw_dir_names[] = {
    {"int", "__abs__ __add__ __and__ __bool__ __ceil__ __divmod__ __float__ __floor__ "
            "__floordiv__ __getnewargs__ __index__ __int__ __invert__ __lshift__ __mod__ __mul__ "
            "__neg__ __or__ __pos__ __pow__ __radd__ __rand__ __rdivmod__ __rfloordiv__ "
            "__rlshift__ __rmod__ __rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ "
            "__rsub__ __rtruediv__ __rxor__ __sub__ __truediv__ __trunc__ __xor__ "
            "as_integer_ratio bit_count bit_length conjugate denominator from_bytes imag "
            "numerator real to_bytes"},
    {"float", "__abs__ __add__ __bool__ __ceil__ __divmod__ __float__ __floor__ __floordiv__ "
              "__getformat__ __getnewargs__ __int__ __mod__ __mul__ __neg__ __pos__ __pow__ "
              "__radd__ __rdivmod__ __rfloordiv__ __rmod__ __rmul__ __round__ __rpow__ __rsub__ "
              "__rtruediv__ __sub__ __truediv__ __trunc__ as_integer_ratio conjugate fromhex hex "
              "imag is_integer real"},
    {"complex",
     "__abs__ __add__ __bool__ __complex__ __getnewargs__ __mul__ __neg__ __pos__ __pow__ "
     "__radd__ __rmul__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ conjugate imag "
     "real"},
    {"str", "__add__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mod__ __mul__ "
            "__rmod__ __rmul__ capitalize casefold center count encode endswith expandtabs find "
            "format format_map index isalnum isalpha isascii isdecimal isdigit isidentifier "
            "islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip "
            "maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition "
            "rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill"},
    {"bytearray",
     "__add__ __alloc__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ "
     "__iter__ __len__ __mod__ __mul__ __rmod__ __rmul__ __setitem__ append capitalize "
     "center clear copy count decode endswith expandtabs extend find fromhex hex index "
     "insert isalnum isalpha isascii isdigit islower isspace istitle isupper join "
     "ljust lower lstrip maketrans partition pop remove removeprefix removesuffix "
     "replace reverse rfind rindex rjust rpartition rsplit rstrip split splitlines "
     "startswith strip swapcase title translate upper zfill"},
    {"bytes", "__add__ __bytes__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ __mod__ "
              "__mul__ __rmod__ __rmul__ capitalize center count decode endswith expandtabs find "
              "fromhex hex index isalnum isalpha isascii isdigit islower isspace istitle isupper "
              "join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind "
              "rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase "
              "title translate upper zfill"},
    {"list", "__add__ __class_getitem__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ "
             "__iter__ __len__ __mul__ __reversed__ __rmul__ __setitem__ append clear copy count "
             "extend index insert pop remove reverse sort"},
    {"tuple", "__add__ __class_getitem__ __contains__ __getitem__ __getnewargs__ __iter__ __len__ "
              "__mul__ __rmul__ count index"},
    {"dict", "__class_getitem__ __contains__ __delitem__ __getitem__ __ior__ __iter__ __len__ "
             "__or__ __reversed__ __ror__ __setitem__ clear copy fromkeys get items keys pop "
             "popitem setdefault update values"},
    {"set", "__and__ __class_getitem__ __contains__ __iand__ __ior__ __isub__ __iter__ __ixor__ "
            "__len__ __or__ __rand__ __ror__ __rsub__ __rxor__ __sub__ __xor__ add clear copy "
            "difference difference_update discard intersection intersection_update isdisjoint "
            "issubset issuperset pop remove symmetric_difference symmetric_difference_update "
            "union update"},
    {"frozenset",
     "__and__ __class_getitem__ __contains__ __iter__ __len__ __or__ __rand__ __ror__ "
     "__rsub__ __rxor__ __sub__ __xor__ copy difference intersection isdisjoint issubset "
     "issuperset symmetric_difference union"},
    {"range", "__bool__ __contains__ __getitem__ __iter__ __len__ __reversed__ count index start "
              "step stop"},
    {"BaseException",
     "__cause__ __context__ __dict__ __setstate__ __suppress_context__ __traceback__ "
     "add_note args with_traceback"},
    {"bool", ""},
    {"AttributeError", "name obj"},
    {"ImportError", "msg name path"},
    {"NameError", "name"},
    {"OSError", "characters_written errno filename filename2 strerror"},
    {"StopIteration", "value"},
    {"SyntaxError", "end_lineno end_offset filename lineno msg offset print_file_and_line text"},
    {"SystemExit", "code"},
    {"UnicodeDecodeError", "encoding end object reason start"},
    {"UnicodeEncodeError", "encoding end object reason start"},
    {"math", "__doc__ __loader__ __name__ __package__ __spec__ acos acosh asin asinh atan atan2 "
             "atanh cbrt ceil comb copysign cos cosh degrees dist e erf erfc exp exp2 expm1 fabs "
             "factorial floor fmod frexp fsum gamma gcd hypot inf isclose isfinite isinf isnan "
             "isqrt lcm ldexp lgamma log log10 log1p log2 modf nan nextafter perm pi pow prod "
             "radians remainder sin sinh sqrt tan tanh tau trunc ulp"},
    {"torch.distributions",
     "AbsTransform AffineTransform Bernoulli Beta Binomial CatTransform Categorical Cauchy "
     "Chi2 ComposeTransform ContinuousBernoulli CorrCholeskyTransform "
     "CumulativeDistributionTransform Dirichlet Distribution ExpTransform Exponential "
     "ExponentialFamily FisherSnedecor Gamma Geometric Gumbel HalfCauchy HalfNormal "
     "Independent IndependentTransform Kumaraswamy LKJCholesky Laplace LogNormal "
     "LogisticNormal LowRankMultivariateNormal LowerCholeskyTransform MixtureSameFamily "
     "Multinomial MultivariateNormal NegativeBinomial Normal OneHotCategorical "
     "OneHotCategoricalStraightThrough Pareto Poisson PowerTransform RelaxedBernoulli "
     "RelaxedOneHotCategorical ReshapeTransform SigmoidTransform SoftmaxTransform "
     "SoftplusTransform StackTransform StickBreakingTransform StudentT TanhTransform "
     "Transform TransformedDistribution Uniform VonMises Weibull Wishart __all__ "
     "__builtins__ __cached__ __doc__ __file__ __loader__ __name__ __package__ __path__ "
     "__spec__ bernoulli beta biject_to binomial categorical cauchy chi2 "
     "constraint_registry constraints continuous_bernoulli dirichlet distribution "
     "exp_family exponential fishersnedecor gamma geometric gumbel half_cauchy half_normal "
     "identity_transform independent kl kl_divergence kumaraswamy laplace lkj_cholesky "
     "log_normal logistic_normal lowrank_multivariate_normal mixture_same_family "
     "multinomial multivariate_normal negative_binomial normal one_hot_categorical pareto "
     "poisson register_kl relaxed_bernoulli relaxed_categorical studentT transform_to "
     "transformed_distribution transforms uniform utils von_mises weibull wishart"},
};

#endif
