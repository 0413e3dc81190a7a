import numpy as np
np.random.seed(3)
r=np.random
print(r.binomial(1,.5,20)); print(r.binomial(10,.3,10), r.binomial(1000,.4,10), r.binomial(10000,.73,(2,4)), r.binomial(5,[.1,.5,.9]), r.binomial(10,.5))
print(r.poisson(3,10), r.poisson(50,10), r.poisson([1,20,300]), r.poisson(), r.poisson(1e5,4))
print(r.gamma(2.,3.,4), r.gamma(.5,1.,4), r.gamma(1), r.standard_gamma(7.5,3), r.beta(.5,.5,4), r.beta(2,3,4), r.beta(1,2))
print(r.chisquare(3,3), r.standard_t(4,3), r.standard_cauchy(3), r.lognormal(0,1,3), r.rayleigh(2,3), r.weibull(1.5,3), r.pareto(3,3))
print(r.laplace(0,1,4), r.gumbel(0,1,3), r.logistic(0,1,3), r.geometric(.5,6), r.geometric(.1,6))
print(r.multinomial(20,[1/6.]*6), r.multinomial(5,[.2,.8],size=3), r.dirichlet([1,2,3]), r.dirichlet([.5,5],2))
print(r.multivariate_normal([0,1],[[1,.5],[.5,2]],5)); print(r.multivariate_normal([0,0],np.eye(2)), r.rand())
for f in [lambda: r.binomial(-1,.5), lambda: r.binomial(3,1.5), lambda: r.poisson(-1), lambda: r.gamma(-1.), lambda: r.beta(0,1), lambda: r.geometric(0), lambda: r.binomial(3,[.5,2]), lambda: r.poisson([-1.,1]), lambda: r.multinomial(3,[.9,.9]), lambda: r.dirichlet([0,1]), lambda: r.geometric([0.,.5]), lambda: r.laplace(0,-1), lambda: r.chisquare(0), lambda: r.multinomial(-1,[.5,.5])]:
    try: print(f())
    except ValueError as e: print(e)
g=np.random.RandomState(5); print(g.poisson(2,5), g.binomial(1,.5,3))
