package org.wanfen.server.security;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.wanfen.batch.home.Home;
import org.wanfen.batch.trail.ActionTrail;
import org.wanfen.server.people.People;
import org.wanfen.server.people.Tokens;

/** The beans of the door. */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

  /** The page on which people sign in. */
  public static final String SIGN_IN = "/sign-in";

  /** Where people sign out. */
  public static final String SIGN_OUT = "/sign-out";

  /** The page of whoever is in. */
  public static final String ME = "/me";

  /** The page for those who were turned away. */
  public static final String NOT_ALLOWED = "/not-allowed";

  /** The page for those who cannot sign in because so many do. */
  public static final String BUSY = "/busy";

  /** What programs reach is below it. */
  public static final String API = "/api/v1";

  private static final String HEALTH = "/health";
  private static final String METRICS = "/metrics";

  /** Of so many at once the one that was not used for longest ends when there is one more. */
  private static final int MOST_SESSIONS = 10;

  private static final int API_ORDER = 50;
  private static final int WATCHING_ORDER = 60;
  private static final int PAGES_ORDER = 100;

  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  @Bean
  TurnedAway turnedAway(ActionTrail trail, Clock clock) {
    return new TurnedAway(trail, clock);
  }

  @Bean
  SessionRegistry sessionRegistry() {
    return new SessionRegistryImpl();
  }

  /** Tells the registry of sessions that end, or get another name. */
  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }

  /** For every chain of filters, and for what Tomcat answers by itself. */
  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> strictAnswers() {
    return tomcat -> tomcat.addEngineValves(new StrictAnswers(CONTENT_POLICY));
  }

  @Bean
  OwnSession ownSession() {
    return new OwnSession();
  }

  @Bean
  AuthenticationProvider signIn(
      People people, PasswordEncoder passwords, TurnedAway turnedAway, Clock clock) {
    return new SignIn(people, passwords, turnedAway, clock);
  }

  /** Programs: a token at every request, no cookie and no session, so no forged request either. */
  @Bean
  @Order(API_ORDER)
  SecurityFilterChain api(HttpSecurity http, Tokens tokens, People people, TurnedAway turnedAway) {
    ApiRefusal refusal = new ApiRefusal(turnedAway);
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(
            requests -> {
              open(requests, Doors.Place.API);
              requests.anyRequest().denyAll();
            })
        .addFilterBefore(
            new BearerSignIn(tokens, people, turnedAway), AnonymousAuthenticationFilter.class)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(CsrfConfigurer::disable)
        .requestCache(RequestCacheConfigurer::disable)
        .logout(LogoutConfigurer::disable)
        .exceptionHandling(
            wrong -> wrong.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
        .build();
  }

  /**
   * Whoever watches the server: health is told to everybody, in full to those who are let in by a
   * token or have signed in; figures to the latter, unless the settings say otherwise.
   */
  @Bean
  @Order(WATCHING_ORDER)
  SecurityFilterChain watching(
      HttpSecurity http,
      Tokens tokens,
      People people,
      TurnedAway turnedAway,
      Home home,
      Clock clock) {
    ApiRefusal refusal = new ApiRefusal(turnedAway);
    return http.securityMatcher(HEALTH, HEALTH + "/**", METRICS)
        .authorizeHttpRequests(
            requests -> {
              requests.requestMatchers(HttpMethod.GET, HEALTH, HEALTH + "/**").permitAll();
              requests.requestMatchers(HttpMethod.HEAD, HEALTH, HEALTH + "/**").permitAll();
              if (home.settings().server().openMetrics()) {
                requests.requestMatchers(HttpMethod.GET, METRICS).permitAll();
              }
              open(requests, Doors.Place.PAGES);
              requests.anyRequest().denyAll();
            })
        .addFilterBefore(
            new BearerSignIn(tokens, people, turnedAway), AnonymousAuthenticationFilter.class)
        .addFilterBefore(
            new AsOfNow(people, turnedAway, new SignInEntry(turnedAway), new SessionTime(clock)),
            AuthorizationFilter.class)
        .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .csrf(CsrfConfigurer::disable)
        .requestCache(RequestCacheConfigurer::disable)
        .logout(LogoutConfigurer::disable)
        .exceptionHandling(
            wrong -> wrong.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
        .build();
  }

  @Bean
  @Order(PAGES_ORDER)
  SecurityFilterChain pages(
      HttpSecurity http,
      People people,
      TurnedAway turnedAway,
      SessionRegistry sessions,
      Clock clock) {
    SignInEntry entry = new SignInEntry(turnedAway);
    SessionTime time = new SessionTime(clock);
    RequestCache asked = AskedPages.cache();
    return http.authorizeHttpRequests(
            requests -> {
              requests
                  .requestMatchers(
                      "/assets/**", "/webjars/**", SIGN_IN, BUSY, NOT_ALLOWED, "/error")
                  .permitAll();
              open(requests, Doors.Place.PAGES);
              requests.anyRequest().denyAll();
            })
        .formLogin(
            form ->
                form.loginPage(SIGN_IN)
                    .usernameParameter("name")
                    .passwordParameter("password")
                    .failureHandler(notIn())
                    .successHandler(AskedPages.then(asked, time)))
        .requestCache(cache -> cache.requestCache(asked))
        .sessionManagement(
            session ->
                session
                    .maximumSessions(MOST_SESSIONS)
                    .sessionRegistry(sessions)
                    .expiredSessionStrategy(
                        over ->
                            entry.ended(
                                String.valueOf(over.getSessionInformation().getPrincipal()),
                                over.getRequest(),
                                over.getResponse())))
        .addFilterBefore(new AsOfNow(people, turnedAway, entry, time), AuthorizationFilter.class)
        .logout(out -> out.logoutUrl(SIGN_OUT).logoutSuccessUrl(SIGN_IN + "?out"))
        .exceptionHandling(
            wrong ->
                wrong
                    .authenticationEntryPoint(entry)
                    .accessDeniedHandler(denied(turnedAway, entry)))
        .build();
  }

  /** Opens the doors of a place to those that they are for. */
  static void open(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          requests,
      Doors.Place place) {
    Doors.at(place)
        .forEach(
            door ->
                door.methods()
                    .forEach(
                        method ->
                            requests
                                .requestMatchers(method, place.prefix() + door.pattern())
                                .hasAnyRole(door.roleNames())));
  }

  private static String name(Authentication who) {
    return who == null || who instanceof AnonymousAuthenticationToken
        ? TurnedAway.NOBODY
        : who.getName();
  }

  private static AuthenticationFailureHandler notIn() {
    AuthenticationFailureHandler failed =
        new SimpleUrlAuthenticationFailureHandler(SIGN_IN + "?failed");
    return (request, response, refusal) -> {
      if (refusal instanceof SignIn.Busy) {
        request.getRequestDispatcher(BUSY).forward(request, response);
      } else {
        failed.onAuthenticationFailure(request, response, refusal);
      }
    };
  }

  private static AccessDeniedHandler denied(TurnedAway turnedAway, SignInEntry entry) {
    AccessDeniedHandlerImpl page = new AccessDeniedHandlerImpl();
    page.setErrorPage(NOT_ALLOWED);
    return (request, response, refusal) -> {
      Authentication who = SecurityContextHolder.getContext().getAuthentication();
      if (who == null && refusal instanceof CsrfException) {
        entry.tooOld(request, response);
        return;
      }
      if (!Doors.isKnown(Doors.Place.PAGES, request.getRequestURI())) {
        // An address that was mistyped, and no attempt at what is not allowed.
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      turnedAway.notAllowed(name(who), "page", request.getMethod(), request.getRequestURI());
      page.handle(request, response, refusal);
    };
  }
}
