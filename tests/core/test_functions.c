/* Functions of numbers, activations, arithmetic, joining and taking apart, beside PyTorch. */
#include "test.h"

#include "vectors.h"

#include "../vectors/activations_vectors.h"
#include "../vectors/arithmetic_vectors.h"
#include "../vectors/functions_vectors.h"
#include "../vectors/parts_vectors.h"

#define FAMILY(name)                                                                   \
    static void test_##name(void **state) {                                            \
        (void)state;                                                                   \
        check_vectors(name##_vectors, sizeof name##_vectors / sizeof *name##_vectors); \
    }
FAMILY(functions)
FAMILY(activations)
FAMILY(arithmetic)
FAMILY(parts)

int main(void) {
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_functions),
        cmocka_unit_test(test_activations),
        cmocka_unit_test(test_arithmetic),
        cmocka_unit_test(test_parts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
