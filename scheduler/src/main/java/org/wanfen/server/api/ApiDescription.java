package org.wanfen.server.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpMethod;
import org.wanfen.server.api.NightActionsApi.UnderWayJson;
import org.wanfen.server.people.Role;
import org.wanfen.server.problem.Problem;
import org.wanfen.server.security.Doors;
import org.wanfen.server.security.SecurityConfiguration;

/**
 * Completes the OpenAPI document with what holds for every address: who may reach it, the key of
 * actions, and the problems that may be answered.
 */
final class ApiDescription implements OpenApiCustomizer {

  private static final String TOKEN = "token";

  /** Problems that every address may answer with. */
  private static final Map<String, String> PROBLEMS =
      ordered(
          "400", "What was asked cannot be understood.",
          "401", "No token, or one that does not count.",
          "403", "The roles do not allow it.",
          "404", "There is no such fund, night, account or file.",
          "405", "The address does not take this method.",
          "409", "Held, at work elsewhere, or done with other inputs.",
          "422", "Refused: what came in is wrong, or it is against the rules.",
          "500", "The machine failed; see the server's log.",
          "503", "So many ask at once that it takes no more for the moment; ask again.");

  /** Problems that actions may answer with besides. */
  private static final Map<String, String> PROBLEMS_OF_ACTIONS =
      ordered(
          "413", "The body is longer than a mebibyte.",
          "415", "The body is not application/json.");

  /** What goes on after it was answered. */
  private static final Pattern GOES_ON =
      Pattern.compile(
          "post .*/nights/[^/]+/[^/]+/(start|mock|resume|accept-quarantine|release)"
              + "|get .*/nights/[^/]+/[^/]+/ending");

  @Override
  public void customise(OpenAPI api) {
    // As the document is asked for, whatever host the asker says that it asked.
    api.setServers(List.of(new Server().url("/")));
    api.info(
        new Info()
            .title("Wanfen")
            .version("1")
            .description(
                "Nightly settlement of a money-market fund: what the console does, for programs."
                    + " Amounts are texts with two decimals, instants ISO 8601 in UTC, what is not"
                    + " known yet is null. Whatever is refused or fails is answered with problem"
                    + " details (RFC 9457) that carry a stable code."));
    components(api)
        .addSecuritySchemes(
            TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    for (Class<?> answer : List.of(Problem.class, UnderWayJson.class, WorkJson.class)) {
      ModelConverters.getInstance()
          .readAll(answer)
          .forEach((name, schema) -> components(api).addSchemas(name, schema));
    }
    api.getPaths().forEach(this::complete);
  }

  private static Components components(OpenAPI api) {
    if (api.getComponents() == null) {
      api.setComponents(new Components());
    }
    return api.getComponents();
  }

  private void complete(String path, PathItem item) {
    item.readOperationsMap().forEach((method, operation) -> complete(path, method, operation));
  }

  private void complete(String path, PathItem.HttpMethod method, Operation operation) {
    String below = path.substring(SecurityConfiguration.API.length());
    Set<Role> roles = Doors.rolesFor(Doors.Place.API, HttpMethod.valueOf(method.name()), below);
    String names = roles.stream().map(Role::name).collect(Collectors.joining(", "));
    String about = operation.getDescription() == null ? "" : operation.getDescription() + " ";
    operation.setDescription(about + "Roles: " + names + ".");
    operation.addExtension("x-roles", roles.stream().map(Role::name).toList());
    if (method == PathItem.HttpMethod.POST) {
      operation.addParametersItem(
          new HeaderParameter()
              .name(OnceOnly.KEY)
              .required(true)
              .description(
                  "New for every action, the same when it is asked for again: then it is not done"
                      + " again, and the answer is the same. Kept for a day.")
              .schema(new StringSchema().minLength(1).maxLength(200)));
    }
    if (GOES_ON.matcher(method.name().toLowerCase(Locale.ROOT) + " " + path).matches()) {
      Class<?> answer = method == PathItem.HttpMethod.POST ? UnderWayJson.class : WorkJson.class;
      operation
          .getResponses()
          .addApiResponse(
              "202",
              answer(
                  "It is under way, or waits for its turn.",
                  "application/json",
                  answer.getSimpleName()));
    }
    PROBLEMS.forEach(
        (status, what) -> operation.getResponses().addApiResponse(status, problem(what)));
    if (method == PathItem.HttpMethod.POST) {
      PROBLEMS_OF_ACTIONS.forEach(
          (status, what) -> operation.getResponses().addApiResponse(status, problem(what)));
    }
  }

  private static ApiResponse problem(String what) {
    return answer(what, Problem.MEDIA_TYPE, "Problem");
  }

  private static ApiResponse answer(String what, String mediaType, String name) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + name);
    return new ApiResponse()
        .description(what)
        .content(new Content().addMediaType(mediaType, new MediaType().schema(schema)));
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
